/** A space of any width, or what Swiss banks put in its place. */
const GROUPED = /^\d{1,3}(?:([ .,'’])\d{3}(?:\1\d{3})*)?$/;

/**
 * Minor units of an amount as a table shows it: `1 234,50`, `1,234.50`, `-1.234`, `450,00-`, `12.5 EUR`. The sign that
 * one or two digits follow at the end parts whole and part; all others part thousands. Null for what is no amount.
 */
export function writtenAmount(cell: string): number | null {
  const bare = cell
    .replaceAll(/[\u00a0\u202f\s]+/g, " ")
    .replaceAll("\u2212", "-")
    .replace(/^(?:[A-Z]{3}|€|zł|£|\$)(?=[\s\d+-])|(?<=[\d\s+-])(?:[A-Z]{3}|€|zł|£|\$)$/giu, "")
    .trim();
  const [, before = "", digits = "", after = ""] =
    /^([+-]?) ?(\d[\d .,'’]*?) ?([+-]?)$/.exec(bare) ?? [];
  if (digits === "" || (before !== "" && after !== "")) return null;
  const [, whole = "", part = ""] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits) ?? [];
  const parted = part === "" ? null : digits.charAt(whole.length);
  const [grouped, by] = GROUPED.exec(whole) ?? [];
  if (grouped === undefined && !/^\d{1,9}$/.test(whole)) return null;
  if (by !== undefined && by === parted) return null;
  const minor = Number(whole.replaceAll(/\D/g, "")) * 100 + Number(part.padEnd(2, "0"));
  if (minor > MOST) return null;
  return before + after === "-" && minor !== 0 ? -minor : minor;
}

/** What a column of the database holds. */
const MOST = 2_147_483_647;
