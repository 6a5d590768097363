/** Numbers, percentages, distances and money. */
import { type Language, regions } from "./languages.ts";
import { remembered } from "./remembered.ts";

/** Money: a whole number of the currency's smallest unit (cents, groszy) and its ISO 4217 code. */
export type Money = { minor: number; currency: string };

const numberFormat = remembered(
  (language: Language, fractionDigits: number) =>
    new Intl.NumberFormat(regions[language], { maximumFractionDigits: fractionDigits }),
);

const percentFormat = remembered(
  (language: Language) =>
    new Intl.NumberFormat(regions[language], { style: "percent", maximumFractionDigits: 1 }),
);

const distanceFormat = remembered(
  (language: Language) =>
    new Intl.NumberFormat(regions[language], {
      style: "unit",
      unit: "kilometer",
      maximumFractionDigits: 0,
    }),
);

const moneyFormat = remembered(
  (language: Language, currency: string, exact: boolean) =>
    new Intl.NumberFormat(regions[language], {
      style: "currency",
      currency,
      trailingZeroDisplay: exact ? "auto" : "stripIfInteger",
    }),
);

const durationFormat = remembered(
  (language: Language, unit: "second" | "minute" | "hour" | "day" | "year") =>
    new Intl.NumberFormat(regions[language], { style: "unit", unit, unitDisplay: "long" }),
);

const sizeFormat = remembered(
  (language: Language, unit: "kilobyte" | "megabyte") =>
    new Intl.NumberFormat(regions[language], {
      ...{ style: "unit", unit, unitDisplay: "short" },
      maximumFractionDigits: unit === "megabyte" ? 1 : 0,
    }),
);

/** How large a file is: 240 kB, 1.2 MB. */
export function formatSize(language: Language, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1_000));
  return kilobytes < 1_000
    ? sizeFormat(language, "kilobyte").format(kilobytes)
    : sizeFormat(language, "megabyte").format(bytes / 1_000_000);
}

/** A number in the reader's digits: 12,345.6. */
export function formatNumber(language: Language, value: number, fractionDigits = 2): string {
  return numberFormat(language, fractionDigits).format(value);
}

/** A share of one: 0.25 is 25 %. */
export function formatPercent(language: Language, share: number): string {
  return percentFormat(language).format(share);
}

/** A distance between towns in whole kilometres. */
export function formatDistance(language: Language, kilometres: number): string {
  return distanceFormat(language).format(kilometres);
}

/** A span of time in words: 10 minutes. Stands after a colon or “at most”, where no language inflects it. */
export function formatDuration(
  language: Language,
  amount: number,
  unit: "second" | "minute" | "hour" | "day" | "year",
): string {
  return durationFormat(language, unit).format(amount);
}

/**
 * An amount: €80 in a sentence or on a button, €80.00 with `exact` (tables, receipts, ledger).
 * Refuses (RangeError) what is no whole number of minor units or no currency code.
 */
export function formatMoney(
  language: Language,
  { minor, currency }: Money,
  { exact = false }: { exact?: boolean } = {},
): string {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`No whole minor unit: ${minor}`);
  const format = moneyFormat(language, currency, exact);
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
