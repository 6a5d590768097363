import { dayIn } from "#app/domain/events/local-time.ts";
import { type Due, instalmentsOf } from "#app/domain/fees/instalments.ts";
import { type Participant, price, type Price } from "#app/domain/fees/price.ts";
import { statedFees } from "#app/domain/money/settle-order.server.ts";
import type { Tx } from "#app/platform/db.server.ts";

type Registered = Pick<Participant, "kind" | "rate"> & { optionIds: readonly string[] };

const participantOf = ({ kind, rate, optionIds: options }: Registered) => ({ kind, rate, options });

type Paying = {
  eventId: string;
  communityId: string;
  /** Of one household, in the order of their lines. */
  people: readonly Registered[];
  /** When they were registered. */
  at: Date;
};

/** What people of a household pay, and when; null where no fee is stated for them. */
export async function amountsOf(
  tx: Pick<Tx, "event">,
  { eventId, communityId, people, at }: Paying,
): Promise<{ price: Price; due: Due[] } | null> {
  const stated = await statedFees(tx, eventId, communityId);
  if (!stated) return null;
  const { terms, fees, timeZone } = stated;
  const on = dayIn(timeZone, at);
  const owed = price(terms, fees, people.map(participantOf), on);
  return owed && { price: owed, due: instalmentsOf(terms, fees, owed, on) };
}
