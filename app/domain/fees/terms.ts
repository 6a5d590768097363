import type { ParticipantKind } from "#app/domain/places/free-places.ts";

/** What a family may pay for a participant: the whole fee, or one of two lower ones. */
export const rates = ["full", "reduced", "solidarity"] as const;

export type Rate = (typeof rates)[number];

/** So much of an amount: minor units of the currency, or a whole number of per cent. */
export type Allowance = { minor: number } | { percent: number };

/** What participants of one town pay, to whom, and when they pay less. All amounts in minor units of the currency. */
export type TownFees = {
  community: string;
  /** ISO 4217, that of the payee. */
  currency: string;
  amounts: Partial<Record<ParticipantKind, Partial<Record<Rate, number>>>>;
  /** Off the full fee of each child from the household's second. */
  sibling: Allowance | null;
  /** Off each full fee until the early day. */
  early: Allowance | null;
  /** Of each participant who pays, or a share of the total: what is due first. Null: everything at once. */
  deposit: Allowance | null;
  /** By option; one that is missing is not offered to this town. */
  options: Readonly<Record<string, number>>;
};

/** A later payment: a share of what the deposit leaves. The shares are 100 in all. */
export type Instalment = { dueOn: string; percent: number };

/** Whoever withdraws at least so many days before the first day gets back so much. */
export type RefundStep = { daysBefore: number; percent: number };

/** What holds for every town of an event. Days are those of the host's calendar: `2027-06-01`. */
export type EventTerms = {
  startsOn: string;
  /** Last day of the early reduction. */
  earlyUntil: string | null;
  /** Days after registration until which the first amount is to be paid. */
  depositDays: number;
  instalments: readonly Instalment[];
  refunds: readonly RefundStep[];
  /** The deposit is never paid back. */
  keepsDeposit: boolean;
};

/** So much of an amount, never more than it; shares are rounded to the next minor unit, a half upwards. */
export function partOf(minor: number, allowance: Allowance | null): number {
  if (!allowance) return 0;
  if ("minor" in allowance) return Math.min(minor, allowance.minor);
  return Math.floor((minor * allowance.percent + 50) / 100);
}
