import type { Tx } from "#app/platform/db.server.ts";
import { type Offers, nextOffers } from "./admission.ts";
import { changeState } from "./change-state.server.ts";
import { offeredUntil, startOf } from "./deadlines.ts";
import { lapseHeldPlaces } from "./lapse-held-places.server.ts";
import { type LockedEvent, type Standing, standingOf, waitingOf } from "./event-lock.server.ts";

/** Offers what is free of a locked event to those who wait, in their order. */
export async function fillPlaces(tx: Tx, now: Date, event: LockedEvent): Promise<void> {
  if (event.state !== "published" || now >= startOf(event)) return;
  const waiting = await waitingOf(tx, now, event);
  if (waiting.length === 0) return;
  const standing = await standingOf(tx, now, event);
  await makeOffers(tx, { now, event, ...nextOffers({ ...standing, waiting }, now) });
}

type Making = Pick<Offers, "offers" | "skipped"> & { now: Date; event: LockedEvent };

/** Offers places to these parties, and notes which were passed over. */
export async function makeOffers(tx: Tx, { now, event, offers, skipped }: Making): Promise<void> {
  if (skipped.length > 0)
    await tx.party.updateMany({
      where: { id: { in: skipped } },
      data: { skips: { increment: 1 } },
    });
  for (const { id: partyId } of offers) {
    const party = await tx.party.findUniqueOrThrow({
      where: { id: partyId },
      select: {
        community: { select: { timeZone: true } },
        registrations: {
          where: { state: "waitlisted" },
          select: { id: true, partyId: true, state: true },
        },
      },
    });
    const until = offeredUntil(event, party.community.timeZone, now);
    const clock = { now, by: "system", actorId: null } as const;
    await changeState(tx, party.registrations, { ...clock, to: "offered", until });
  }
}

/** Ends what has waited in vain until now, before its places are given again. */
export async function lapseOverdue(tx: Tx, now: Date, event: LockedEvent): Promise<void> {
  const overdue = await tx.registration.findMany({
    where: {
      eventId: event.id,
      OR: [
        { state: "offered", offeredUntil: { lte: now } },
        { state: "held", heldUntil: { lte: now } },
        ...(now >= startOf(event) ? [{ state: "waitlisted" as const }] : []),
      ],
    },
    select: { id: true, partyId: true, state: true },
  });
  await changeState(tx, overdue, { now, by: "system", actorId: null, to: "lapsed" });
  await lapseHeldPlaces(tx, now, event);
}

/** How a locked event stands now, with its overdue places given on already. */
export async function settledStanding(tx: Tx, now: Date, event: LockedEvent): Promise<Standing> {
  const standing = await standingOf(tx, now, event);
  if (!standing.hasOverdue) return standing;
  await lapseOverdue(tx, now, event);
  await fillPlaces(tx, now, event);
  return standingOf(tx, now, event);
}
