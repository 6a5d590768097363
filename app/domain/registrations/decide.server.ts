import type { Context } from "#app/domain/context.ts";
import { DomainError, refuse } from "#app/domain/errors.ts";
import type { DeclineReason } from "#app/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { admit, type Wish } from "./admission.ts";
import { changeState } from "./change-state.server.ts";
import { lockEvent, patiently, waitingOf } from "./event-lock.server.ts";
import { makeOffers, settledStanding } from "./fill-places.server.ts";
import { hold } from "./hold.server.ts";
import { canDecide } from "./permissions.ts";
import { registrationsToChange } from "./registrations-to-change.server.ts";

/** A party is accepted, or it is not and is told why. */
export type Decision = { is: "approve" } | { is: "decline"; reason: DeclineReason };

/**
 * Accepts several parties of an event, in their order; those on which somebody has decided meanwhile stay as they are.
 * Answers how many those were; refuses where they are all.
 */
export async function approveChosen(
  context: Context,
  { eventId, chosen }: { eventId: string; chosen: readonly string[] },
): Promise<number> {
  let decided = 0;
  for (const partyId of chosen) {
    try {
      await decide(context, { eventId, partyId, decision: { is: "approve" } });
      decided += 1;
    } catch (error) {
      if (!(error instanceof DomainError && isTooLate(error))) throw error;
      if (decided === 0 && partyId === chosen.at(-1)) throw error;
    }
  }
  return chosen.length - decided;
}

const isTooLate = ({ code }: DomainError) => code === "alreadyDecided" || code === "decidedBy";

/** Refuses, and says who was quicker where somebody of the desk was. */
async function refuseAsDecided(tx: Tx, ids: readonly string[]): Promise<never> {
  const last = await tx.registrationChange.findFirst({
    where: { registrationId: { in: [...ids] }, from: "submitted" },
    orderBy: { id: "desc" },
    select: { by: true, actor: { select: { name: true } } },
  });
  const name = last?.by === "decider" ? last.actor?.name : null;
  return name ? refuse("decidedBy", { name }) : refuse("alreadyDecided");
}

/** Decides on a party of an event that waits for a yes: approved, it gets its places or its turn in the queue. */
export async function decide(
  { db, actor, now }: Context,
  { eventId, partyId, decision }: { eventId: string; partyId: string; decision: Decision },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const asked = await registrationsToChange(tx, actor, { partyId });
    // Guardians who decide for their town as well do it as deciders.
    if (asked.place.eventId !== eventId || !canDecide(actor, asked.place)) refuse("notFound");
    const event = await lockEvent(tx, now, eventId);
    const { rows, place, actorId } = await registrationsToChange(tx, actor, { partyId });
    const submitted = rows.filter(({ state }) => state === "submitted");
    if (submitted.length === 0)
      return refuseAsDecided(
        tx,
        rows.map(({ id }) => id),
      );
    const by = { now, by: "decider", actorId } as const;
    if (decision.is === "decline") {
      const { reason } = decision;
      return changeState(tx, submitted, { ...by, reason, to: "declined" });
    }
    const standing = await settledStanding(tx, now, event);
    const waiting = await waitingOf(tx, now, event);
    const wish: Wish = {};
    for (const { kind } of submitted) wish[kind] = (wish[kind] ?? 0) + 1;
    const asking = { community: place.community, wish };
    const { isSeated, ...others } = admit({ ...standing, waiting }, asking, now);
    await makeOffers(tx, { now, event, ...others });
    if (!isSeated) return changeState(tx, submitted, { ...by, to: "waitlisted" });
    return hold(tx, event, { registrations: submitted, community: place.community }, by);
  }, patiently);
}
