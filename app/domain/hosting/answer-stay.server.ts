import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { lockPlan } from "./change-plan.server.ts";
import { canReadAsHost } from "./permissions.ts";
import { readingOf, staysToRead } from "./stay-rows.server.ts";
import { endPlaces } from "./write-places.server.ts";

type Answer = { id: string; says: "accept" | "decline" };

/** A host family says yes to a guest, or that it cannot take her after all: then the desk looks for another home. */
export async function answerStay({ db, actor, now }: Context, { id, says }: Answer): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  await db.$transaction(async (tx) => {
    const found = await tx.assignment.findUnique({ where: { id }, select: { eventId: true } });
    if (!found) return refuse("notFound");
    await lockPlan(tx, found.eventId);
    const stays = await staysToRead(tx, { hostAccountId: accountId });
    const stay = stays.find((one) => one.id === id);
    if (!stay || !canReadAsHost(actor, readingOf(stay, now))) return refuse("notFound");
    if (says === "decline") await endPlaces(tx, now, [stay], "hostDeclined");
    else if (!stay.acceptedAt)
      await tx.assignment.update({ where: { id }, data: { acceptedAt: now } });
  });
}
