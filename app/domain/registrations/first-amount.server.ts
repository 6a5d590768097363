import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { type Due, instalmentsOf } from "#app/domain/fees/instalments.ts";
import { price, type Price } from "#app/domain/fees/price.ts";
import { statedFees } from "#app/domain/money/settle-order.server.ts";
import type { Tx } from "#app/platform/db.server.ts";

type Paying = {
  eventId: string;
  communityId: string;
  /** Of one household, in the order of their lines. */
  kinds: readonly ParticipantKind[];
  /** When they were registered. */
  at: Date;
};

/** What people of a household pay at the full fee, and when; null where no fee is stated for them. */
export async function amountsOf(
  tx: Pick<Tx, "event">,
  { eventId, communityId, kinds, at }: Paying,
): Promise<{ price: Price; due: Due[] } | null> {
  const stated = await statedFees(tx, eventId, communityId);
  if (!stated) return null;
  const { terms, fees, timeZone } = stated;
  const on = dayIn(timeZone, at);
  const party = kinds.map((kind) => ({ kind, rate: "full" as const, options: [] }));
  const owed = price(terms, fees, party, on);
  return owed && { price: owed, due: instalmentsOf(terms, fees, owed, on) };
}
