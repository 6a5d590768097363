import type { Rate } from "#app/domain/fees/terms.ts";
import { balanceOf } from "#app/domain/money/ledger.ts";
import { firstAmount } from "#app/domain/money/settle-order.server.ts";
import type { ParticipantKind } from "#app/domain/places/free-places.ts";
import { admit, type Wish } from "#app/domain/registrations/admission.ts";
import { changeState } from "#app/domain/registrations/change-state.server.ts";
import { confirmPaid } from "#app/domain/registrations/confirm-paid.server.ts";
import { startOf } from "#app/domain/registrations/deadlines.ts";
import { type LockedEvent, lockEvent } from "#app/domain/registrations/event-lock.server.ts";
import { settledStanding } from "#app/domain/registrations/fill-places.server.ts";
import { settleAgain } from "#app/domain/registrations/settle-orders.server.ts";
import type { RegistrationState } from "#app/domain/registrations/state.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Tx } from "#app/platform/db.server.ts";

type Booking = {
  /** A row of `payments` of the order, which has succeeded. */
  paymentId: string;
  now: Date;
  /** Who says that the money came; null for a provider or a bank. */
  actorId: string | null;
};

const key = { id: true, eventId: true, householdId: true, communityId: true } as const;

/**
 * Writes a payment into its order's ledger, once however often it is told, and gives the places that it pays for: held
 * ones are confirmed, lapsed ones come back where there is still room. Takes the event's lock; the family is told.
 */
export async function bookPayment(tx: Tx, { paymentId, now, actorId }: Booking): Promise<void> {
  const { order, state, ...payment } = await tx.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { minor: true, currency: true, state: true, order: { select: key } },
  });
  if (state !== "succeeded") throw new Error("A payment was booked that has not succeeded");
  const event = await lockEvent(tx, now, order.eventId);
  const { count } = await tx.ledgerEntry.createMany({
    data: {
      ...{ orderId: order.id, kind: "payment", sourceType: "payment", sourceId: paymentId },
      ...{ ...payment, actorId, at: now },
    },
    skipDuplicates: true,
  });
  if (count === 0) return;
  await seatPaid(tx, now, { event, order });
  await enqueue(tx, "payments.tell", { paymentId });
}

type Order = { id: string; eventId: string; householdId: string; communityId: string };

type Seating = { event: LockedEvent; order: Order };

/** Gives an order the places that are paid for. The caller holds the event's lock. */
export async function seatPaid(tx: Tx, now: Date, { event, order }: Seating): Promise<void> {
  await settleAgain(tx, order, now);
  await confirmPaid(tx, now, order);
  const { eventId, householdId, communityId } = order;
  const registrations = await tx.registration.findMany({
    where: {
      ...{ eventId, communityId, party: { householdId } },
      state: { in: ["held", "lapsed", "confirmed"] },
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, partyId: true, personId: true, state: true, kind: true },
      ...{
        rate: true,
        optionIds: true,
        party: { select: { community: { select: { slug: true } } } },
      },
    },
  });
  const of = (state: RegistrationState) => registrations.filter((one) => one.state === state);
  const clock = { now, by: "system", actorId: null } as const;
  // Somebody who lapsed and came again counts as she came last.
  const lapsed = of("lapsed").filter(
    ({ personId }, at, all) => all.findIndex((one) => one.personId === personId) === at,
  );
  if (of("held").length > 0 || of("confirmed").length > 0 || lapsed.length === 0) return;
  if (await mayComeBack(tx, now, { event, order, lapsed }))
    await changeState(tx, lapsed, { ...clock, to: "confirmed" });
}

type Lapsed = {
  id: string;
  kind: ParticipantKind;
  rate: Rate;
  optionIds: string[];
  party: { community: { slug: string } };
};

/** Late money finds its places again where it is enough and there is room for all whom it is for. */
async function mayComeBack(
  tx: Tx,
  now: Date,
  { event, order, lapsed }: Seating & { lapsed: readonly Lapsed[] },
): Promise<boolean> {
  if (event.state !== "published" || now >= startOf(event)) return false;
  const payers = lapsed.map(({ id: registrationId, kind, rate, optionIds: options }) => {
    return { registrationId, kind, rate, options };
  });
  const entries = await tx.ledgerEntry.findMany({
    where: { orderId: order.id },
    select: { kind: true, sourceType: true, minor: true },
  });
  const { owed, paid } = balanceOf(entries);
  if (paid - owed < (await firstAmount(tx, order.id, payers))) return false;
  const wish: Wish = {};
  for (const { kind } of lapsed) wish[kind] = (wish[kind] ?? 0) + 1;
  const community = lapsed[0]?.party.community.slug ?? "";
  const standing = await settledStanding(tx, now, event);
  return admit({ ...standing, waiting: [] }, { community, wish }, now).isSeated;
}
