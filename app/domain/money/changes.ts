import type { LedgerLabel } from "#app/generated/prisma/enums.ts";
import type { Price } from "#app/domain/fees/price.ts";
import { depositOf } from "#app/domain/fees/instalments.ts";
import { refundOf } from "#app/domain/fees/refund.ts";
import type { EventTerms, TownFees } from "#app/domain/fees/terms.ts";
import { type Entry, isOwed } from "./ledger.ts";

/** A line of what somebody of an order pays now, in minor units. */
export type OrderLine = {
  registrationId: string;
  label: LedgerLabel;
  optionId: string | null;
  minor: number;
};

type Key = Pick<OrderLine, "registrationId" | "label" | "optionId">;

const keyOf = ({
  registrationId,
  label,
  optionId,
}: Pick<Entry, "registrationId" | "label" | "optionId">) =>
  [registrationId, label, optionId].filter((part) => part !== null).join("/");

/** Lines of a price by the registrations that it was made for, in the same order. */
export function linesOf({ lines }: Price, registrationIds: readonly string[]): OrderLine[] {
  return lines.flatMap(({ is: label, at, minor, ...rest }) => {
    const registrationId = registrationIds[at];
    const optionId = "option" in rest ? rest.option : null;
    return registrationId ? [{ registrationId, label, optionId, minor }] : [];
  });
}

/**
 * What has to be added to a ledger so that those who take part now owe exactly these lines: new charges, reductions
 * given or taken back, and the credit of who was thought to have left. What was written stays.
 */
export function chargesFor(
  entries: readonly Entry[],
  registrationIds: readonly string[],
  lines: readonly OrderLine[],
): Entry[] {
  const living = new Set(registrationIds);
  const priced = entries.filter(({ kind, registrationId }) => {
    return (kind === "charge" || kind === "discount") && living.has(registrationId ?? "");
  });
  const keys = new Map<string, Key>(
    [...priced, ...lines].flatMap(({ registrationId, label, optionId }) =>
      registrationId && label
        ? [
            [
              keyOf({ registrationId, label, optionId }),
              { registrationId, label, optionId },
            ] as const,
          ]
        : [],
    ),
  );
  const charges = [...keys].flatMap(([key, line]) => {
    const before = priced.filter((entry) => keyOf(entry) === key);
    const wanted = lines.find((one) => keyOf(one) === key)?.minor ?? 0;
    const kind = line.label === "fee" || line.label === "option" ? "charge" : "discount";
    return entryOf(kind, { ...line, key, minor: wanted - sumOf(before), nth: before.length });
  });
  const credits = registrationIds.flatMap((registrationId) => {
    const before = creditsOf(entries, registrationId);
    return creditOf(registrationId, -sumOf(before), before.length);
  });
  return [...charges, ...credits];
}

/** The credit that leaves of a registration's price so much to be paid, if it does not yet. */
export function creditFor(
  entries: readonly Entry[],
  registrationId: string,
  kept: number,
): Entry[] {
  const own = entries.filter((entry) => entry.registrationId === registrationId && isOwed(entry));
  const before = creditsOf(entries, registrationId);
  return creditOf(registrationId, kept - sumOf(own), before.length);
}

/** What a registration's price came to before any credit, in minor units. */
export function priceOf(entries: readonly Entry[], registrationId: string): number {
  return sumOf(
    entries.filter((entry) => {
      const isPrice = entry.kind === "charge" || entry.kind === "discount";
      return isPrice && entry.registrationId === registrationId;
    }),
  );
}

/** What the payee keeps of a registration's price when it is withdrawn on a day of the host's calendar. */
export function keptOf(
  { terms, fees }: { terms: EventTerms; fees: Pick<TownFees, "deposit" | "currency"> },
  amount: number,
  on: string,
): number {
  const one: Price = {
    currency: fees.currency,
    lines: [{ is: "fee", at: 0, rate: "full", minor: amount }],
    total: amount,
  };
  return amount - refundOf(terms, amount, depositOf(fees, one), on);
}

const sumOf = (entries: readonly Entry[]) => entries.reduce((sum, { minor }) => sum + minor, 0);

const creditsOf = (entries: readonly Entry[], registrationId: string) =>
  entries.filter((one) => one.kind === "cancelCredit" && one.registrationId === registrationId);

const creditOf = (registrationId: string, minor: number, nth: number) =>
  entryOf("cancelCredit", {
    registrationId,
    label: null,
    optionId: null,
    key: registrationId,
    minor,
    nth,
  });

type Adding = Pick<Entry, "registrationId" | "label" | "optionId" | "minor"> & {
  key: string;
  nth: number;
};

/** One entry, or none where nothing changes. The same change twice is the same source: the database takes it once. */
function entryOf(kind: Entry["kind"], { key, nth, ...entry }: Adding): Entry[] {
  if (entry.minor === 0) return [];
  return [{ ...entry, kind, sourceType: "registration", sourceId: `${key}/${String(nth + 1)}` }];
}
