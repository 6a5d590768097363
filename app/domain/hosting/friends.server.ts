import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { coder } from "./codes.server.ts";
import { sameCode } from "./friend-code.ts";
import { guestToHouse } from "./guest-to-house.server.ts";
import { housed } from "./hosting-of.server.ts";
import type { FriendForm } from "./wishes-schema.ts";

/** More than sleep in one home. */
const MOST_FRIENDS = 3;

const nameOf = { select: { person: { select: { givenNames: true } } } } as const;

/** With whom somebody wants to be in one home, whoever asked; of friends their given names alone. */
export async function friendsOf({ db }: Pick<Context, "db">, id: string) {
  const rows = await db.hostingBuddies.findMany({
    where: { OR: [{ askerId: id }, { askedId: id }] },
    orderBy: { askedAt: "asc" },
    include: { asker: nameOf, asked: nameOf },
  });
  return rows.map(({ askerId, askedId, agreedAt, asker, asked }) => ({
    friend: askerId === id ? askedId : askerId,
    name: (askerId === id ? asked : asker).person.givenNames,
    is: agreedAt ? ("agreed" as const) : askerId === id ? ("asked" as const) : ("asks" as const),
  }));
}

type Changing = { id: string; form: FriendForm };

/** Asks for a friend by her code, agrees to being asked, or ends it: both families must have said yes. */
export async function changeFriends(
  { db, actor, now }: Context,
  { id, form }: Changing,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await guestToHouse({ db: tx, actor }, id);
    if (!found) return refuse("notFound");
    if (form.intent === "ask")
      return ask(tx, now, { id, eventId: found.event.id, code: form.code });
    const both = [
      { askerId: form.friend, askedId: id },
      { askerId: id, askedId: form.friend },
    ];
    if (form.intent === "end") {
      const { count } = await tx.hostingBuddies.deleteMany({ where: { OR: both } });
      if (count === 0) refuse("notFound");
      return;
    }
    // Only who was asked agrees.
    const { count } = await tx.hostingBuddies.updateMany({
      where: { askerId: form.friend, askedId: id, agreedAt: null },
      data: { agreedAt: now },
    });
    if (count === 0) refuse("notFound");
  });
}

type Asking = { id: string; eventId: string; code: string };

async function ask(tx: Tx, now: Date, { id, eventId, code }: Asking): Promise<void> {
  const codeOf = await coder(tx, now, "registrations");
  const guests = await tx.registration.findMany({
    where: { eventId, id: { not: id }, state: { in: [...housed] } },
    select: { id: true },
  });
  const friend = guests.find((one) => sameCode(code, codeOf(one.id)));
  if (!friend) return refuse("friendCodeWrong");
  const known = await tx.hostingBuddies.findMany({
    where: { OR: [{ askerId: id }, { askedId: id }] },
  });
  if (known.some(({ askerId, askedId }) => [askerId, askedId].includes(friend.id)))
    refuse("friendKnown");
  if (known.length >= MOST_FRIENDS) refuse("friendsMany", { count: MOST_FRIENDS });
  await tx.hostingBuddies.create({ data: { askerId: id, askedId: friend.id, askedAt: now } });
}
