import type { Price } from "./price.ts";
import { type EventTerms, partOf, type TownFees } from "./terms.ts";

const DAY = 86_400_000;

/** An amount in minor units and the last day on which it is in time. */
export type Due = { is: "full" | "deposit" | "rest"; dueOn: string; minor: number };

/** What is due first, in minor units: never more than the total. */
export function depositOf({ deposit }: Pick<TownFees, "deposit">, { lines, total }: Price): number {
  if (!deposit) return total;
  if ("percent" in deposit) return partOf(total, deposit);
  return Math.min(total, deposit.minor * payingOf(lines));
}

/** How many participants pay anything. */
function payingOf(lines: Price["lines"]): number {
  const sums = new Map<number, number>();
  for (const { at, minor } of lines) sums.set(at, (sums.get(at) ?? 0) + minor);
  return [...sums.values()].filter((sum) => sum > 0).length;
}

/**
 * When what of a price is due for those who register on a day: the deposit some days later (never past the first day
 * of the event), then the later payments. What would be due before the deposit is due with it. Shares are rounded
 * down to the minor unit and the last payment takes what is left, so that the amounts are the total exactly.
 */
export function instalmentsOf(
  terms: EventTerms,
  town: Pick<TownFees, "deposit">,
  owed: Price,
  on: string,
): Due[] {
  if (owed.total === 0) return [];
  const firstOn = firstDueOn(terms, on);
  const deposit = terms.instalments.length > 0 ? depositOf(town, owed) : owed.total;
  const later = shared(terms, owed.total - deposit).filter(({ minor }) => minor > 0);
  const atOnce = later.filter(({ dueOn }) => dueOn <= firstOn);
  const rest = later.filter(({ dueOn }) => dueOn > firstOn);
  const first = deposit + atOnce.reduce((sum, { minor }) => sum + minor, 0);
  const is = rest.length > 0 ? ("deposit" as const) : ("full" as const);
  return [
    ...(first > 0 ? [{ is, dueOn: firstOn, minor: first }] : []),
    ...rest.map((one) => ({ is: "rest" as const, ...one })),
  ];
}

function firstDueOn({ startsOn, depositDays }: EventTerms, on: string): string {
  const due = new Date(Date.parse(on) + depositDays * DAY).toISOString().slice(0, 10);
  return due < startsOn ? due : startsOn;
}

/** The later payments of an amount, by their days. */
function shared({ instalments }: EventTerms, amount: number) {
  const sorted = instalments.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const parts = sorted.map(({ percent }) => Math.floor((amount * percent) / 100));
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  return sorted.map(({ dueOn }, at) => {
    const minor = (parts[at] ?? 0) + (at === sorted.length - 1 ? left : 0);
    return { dueOn, minor };
  });
}
