import { hundredthsTyped } from "#app/i18n/typed-amounts.ts";

/** A town's account sees more at once than any family pays. */
const MOST_DIGITS = 9;

/**
 * Minor units of an amount as a bank's table shows it, with its sign and perhaps its currency: `-1 234,50`, `450,00-`,
 * `12.5 EUR`. Null for what is no amount.
 */
export function writtenAmount(cell: string): number | null {
  const bare = cell
    .replaceAll("\u2212", "-")
    .trim()
    .replace(/^(?:[A-Z]{3}|€|zł|£)(?=[\s\d+-])|(?<=[\d\s+-])(?:[A-Z]{3}|€|zł|£)$/giu, "")
    .trim();
  const [, before = "", digits = "", after = ""] =
    /^([+-]?)\s?(\d(?:.{0,38}\d)?)\s?([+-]?)$/u.exec(bare) ?? [];
  if (before !== "" && after !== "") return null;
  const minor = hundredthsTyped(digits, MOST_DIGITS);
  return minor !== null && minor !== 0 && before + after === "-" ? -minor : minor;
}
