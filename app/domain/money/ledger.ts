import type { LedgerKind, LedgerLabel } from "#app/generated/prisma/enums.ts";

/** A line of an order's ledger; `minor` has the sign that its side grows with. */
export type Entry = {
  kind: LedgerKind;
  minor: number;
  sourceType: string;
  sourceId: string;
  registrationId: string | null;
  label: LedgerLabel | null;
  optionId: string | null;
};

/** What a ledger says, in minor units of its currency: both may fall below nothing. */
export type Balance = { owed: number; paid: number };

const owedKinds: readonly LedgerKind[] = ["charge", "discount", "subsidy", "cancelCredit"];

/** True for what changes the amount that is owed; a correction does unless it mends a payment. */
export function isOwed({ kind, sourceType }: Pick<Entry, "kind" | "sourceType">): boolean {
  return owedKinds.includes(kind) || (kind === "correction" && sourceType !== "payment");
}

/** The sums of a ledger; the order of its entries does not matter. */
export function balanceOf(
  entries: readonly Pick<Entry, "kind" | "sourceType" | "minor">[],
): Balance {
  const balance: Balance = { owed: 0, paid: 0 };
  for (const entry of entries) balance[isOwed(entry) ? "owed" : "paid"] += entry.minor;
  return balance;
}
