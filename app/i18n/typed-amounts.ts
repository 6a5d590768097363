/** Amounts of money as people type them into a field, whatever their habits. */
import { type Language, regions } from "./languages.ts";
import { remembered } from "./remembered.ts";

const spaces = /[\s\u00a0\u202f'’]/gu;
/** Digits alone, or in groups of three set apart by one and the same sign. */
const whole = /^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)$/;
const MOST_DIGITS = 7;

/**
 * What was typed, in hundredths of the currency: `1 234,50`, `1.234,50`, `1,234.50` and `1234.5` are all 123450.
 * One or two digits after the last sign are the hundredths, three are a group. Null for anything else.
 */
export function hundredthsTyped(typed: string, mostDigits = MOST_DIGITS): number | null {
  const plain = typed.replaceAll(spaces, "");
  const [, before = plain, , after = ""] = /^(.*)([.,])(\d{1,2})$/.exec(plain) ?? [];
  const sign = plain.at(before.length);
  if (!whole.test(before) || (after && sign && before.includes(sign))) return null;
  const digits = before.replaceAll(/[.,]/g, "");
  if (digits.length > mostDigits) return null;
  return Number(digits) * 100 + Number(after.padEnd(2, "0"));
}

const fieldFormat = remembered(
  (language: Language) =>
    new Intl.NumberFormat(regions[language], {
      minimumFractionDigits: 2,
      trailingZeroDisplay: "stripIfInteger",
    }),
);

/** Hundredths as a reader would type them: 1 234,50 in Polish, 950 for whole units. */
export function typedHundredths(language: Language, minor: number): string {
  return fieldFormat(language).format(minor / 100);
}
