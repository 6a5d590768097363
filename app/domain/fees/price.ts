import type { ParticipantKind } from "#app/domain/places/free-places.ts";
import { type EventTerms, partOf, type Rate, type TownFees } from "./terms.ts";

/** Somebody of a household who is to come, with the ids of the options chosen. */
export type Participant = { kind: ParticipantKind; rate: Rate; options: readonly string[] };

/** One line of a price in minor units: reductions are negative. `at` is the participant's place in the party. */
export type PriceLine =
  | { is: "fee"; at: number; rate: Rate; minor: number }
  | { is: "sibling" | "early"; at: number; minor: number }
  | { is: "option"; at: number; option: string; minor: number };

/** What a party pays: the total is the sum of the lines, in minor units of the currency. */
export type Price = { currency: string; lines: PriceLine[]; total: number };

/**
 * What a household of a town pays if it registers on a day of the host's calendar; null where no fee is stated for
 * one of them, or an option is not offered. Each reduction is taken from the full fee by itself, rounded to the minor
 * unit with a half upwards; together they never exceed the fee. Who pays a lower fee gets no reduction besides.
 */
export function price(
  terms: Pick<EventTerms, "earlyUntil">,
  town: TownFees,
  party: readonly Participant[],
  on: string,
): Price | null {
  const isEarly = terms.earlyUntil !== null && on <= terms.earlyUntil;
  const siblings = siblingsOf(town, party);
  const lines: PriceLine[] = [];
  for (const [at, one] of party.entries()) {
    const fee = feeOf(town, one);
    if (!fee) return null;
    lines.push({ is: "fee", at, ...fee });
    if (fee.rate === "full") {
      const reductions = reductionsOf(town, fee.minor, { isEarly, isSibling: siblings.has(at) });
      lines.push(...reductions.map((reduction) => ({ ...reduction, at })));
    }
    for (const option of one.options) {
      const minor = optionPrice(town, option);
      if (minor === undefined) return null;
      lines.push({ is: "option", at, option, minor });
    }
  }
  const total = lines.reduce((sum, { minor }) => sum + minor, 0);
  return { currency: town.currency, lines, total };
}

/** What a town pays for an option; undefined where it is not offered, whatever its name is. */
export function optionPrice({ options }: TownFees, option: string): number | undefined {
  return Object.hasOwn(options, option) ? options[option] : undefined;
}

/** The fee of a rate, or the full one where the town has no such rate. */
function feeOf({ amounts }: TownFees, { kind, rate }: Participant) {
  const ofKind = amounts[kind] ?? {};
  const asked = ofKind[rate];
  if (asked !== undefined) return { rate, minor: asked };
  return ofKind.full === undefined ? null : { rate: "full" as const, minor: ofKind.full };
}

/** Places of the children who pay the full fee, but for the first: all have one fee, so the order does not matter. */
function siblingsOf(town: TownFees, party: readonly Participant[]): ReadonlySet<number> {
  const places = party.flatMap((one, at) =>
    one.kind === "child" && feeOf(town, one)?.rate === "full" ? [at] : [],
  );
  return new Set(places.slice(1));
}

type Entitled = { isSibling: boolean; isEarly: boolean };

function reductionsOf(town: TownFees, fee: number, { isSibling, isEarly }: Entitled) {
  const sibling = isSibling ? partOf(fee, town.sibling) : 0;
  const early = isEarly ? Math.min(fee - sibling, partOf(fee, town.early)) : 0;
  return [
    { is: "sibling" as const, minor: -sibling },
    { is: "early" as const, minor: -early },
  ].filter(({ minor }) => minor < 0);
}
