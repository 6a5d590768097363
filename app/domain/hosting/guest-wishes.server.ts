import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { titleIn } from "#app/domain/events/event-title.ts";
import { formatName, isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { codeOf } from "./codes.server.ts";
import { friendsOf } from "./friends.server.ts";
import { guestToHouse } from "./guest-to-house.server.ts";
import { housed } from "./hosting-of.server.ts";
import { wishedHosts } from "./host-wishes.server.ts";
import { openWishes, sealWishes } from "./sealed-home.server.ts";
import type { WishesForm } from "./wishes-schema.ts";

/** What matters in a home for somebody, as her guardian sees and changes it; what she said last time, where nothing was said yet. */
export async function wishesPage(context: Context, id: string, language: Language) {
  const found = await guestToHouse(context, id);
  if (!found) return null;
  const { db } = context;
  const { event, hostingGuest: own, person } = found;
  const before =
    own?.sealed == null
      ? await db.hostingGuest.findFirst({
          where: { registration: { personId: found.personId }, sealed: { not: null } },
          orderBy: { checkedAt: "desc" },
        })
      : null;
  const source = own?.sealed ? own : (before ?? { registrationId: id, sealed: null });
  const [wishes] = await openWishes(db, [source]);
  const siblings = await db.registration.count({
    where: {
      ...{ eventId: event.id, id: { not: id }, state: { in: [...housed] } },
      person: { householdId: person.householdId },
    },
  });
  return {
    id,
    name: formatName({ ...person, familyName: person.familyName ?? "" }),
    title: titleIn(event, language),
    ...{ startsOn: isoDay(event.startsOn), endsOn: isoDay(event.endsOn) },
    version: own?.version ?? 0,
    checkedOn: own?.checkedAt ? isoDay(own.checkedAt) : null,
    isFromBefore: before !== null,
    wishes: wishes ?? null,
    apart: own?.apart ?? false,
    hasSiblings: siblings > 0,
    arrivesOn: isoDay(own?.arrivesOn ?? event.startsOn),
    leavesOn: isoDay(own?.leavesOn ?? event.endsOn),
    code: await codeOf(context, "registrations", id),
    friends: await friendsOf(context, id),
    hosts: await wishedHosts(context, id),
  };
}

export type WishesPage = NonNullable<Awaited<ReturnType<typeof wishesPage>>>;

/** Keeps what a guardian says matters in a home, sealed; days outside of the event are refused. */
export async function saveWishes(
  { db, actor, now }: Context,
  { id, form }: { id: string; form: WishesForm },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await guestToHouse({ db: tx, actor }, id);
    if (!found) return refuse("notFound");
    const { event } = found;
    const { version, apart, arrivesOn, leavesOn, about = "", ...told } = form;
    const [first, last] = [isoDay(event.startsOn), isoDay(event.endsOn)];
    if (arrivesOn < first || leavesOn > last) refuse("hostingNights");
    const data = {
      sealed: await sealWishes(tx, now, id, { ...told, about }),
      ...{ apart, checkedAt: now },
      arrivesOn: arrivesOn === first ? null : new Date(arrivesOn),
      leavesOn: leavesOn === last ? null : new Date(leavesOn),
    };
    const { count } =
      version > 0
        ? await tx.hostingGuest.updateMany({
            where: { registrationId: id, version },
            data: { ...data, version: { increment: 1 } },
          })
        : await tx.hostingGuest.createMany({
            data: { registrationId: id, ...data },
            skipDuplicates: true,
          });
    if (count === 0) refuse("changedMeanwhile");
  });
}
