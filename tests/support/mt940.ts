/** Writes statements in MT940 as banks do, with what tests want them to say. */
import type { CamtEntry } from "./camt.ts";

type Options = {
  account?: string;
  currency?: string;
  opening?: number;
  /** What stands before the parts of :86:. */
  separator?: "?" | "~" | "^";
};

const sum = (minor: number) => (Math.abs(minor) / 100).toFixed(2).replace(".", ",");
const side = (minor: number) => (minor < 0 ? "D" : "C");

/** A statement of one day with the same entries that `camt` writes. */
export function mt940(entries: readonly CamtEntry[], options: Options = {}): string {
  const { account = "DE89370400440532013000", currency = "EUR", opening = 100_000 } = options;
  const closing = entries.reduce((total, { minor }) => total + minor, opening);
  return [
    ...[":20:STARTUMS", `:25:${account}`, ":28C:00001/001"],
    `:60F:${side(opening)}270502${currency}${sum(opening)}`,
    ...entries.flatMap((entry) => entryLines(entry, options.separator ?? "?")),
    `:62F:${side(closing)}270503${currency}${sum(closing)}`,
    ...["-", ""],
  ].join("\r\n");
}

function entryLines(entry: CamtEntry, separator: string): string[] {
  const { minor, name = "", iban = "", text = [], reference, isReversal = false } = entry;
  const way = isReversal ? (minor < 0 ? "RC" : "RD") : side(minor);
  const parts: readonly (readonly [string, string])[] = [
    ["00", "GUTSCHRIFT"],
    ...text.map((line, at) => [String(20 + at), line] as const),
    ["31", iban],
    ["32", name],
  ];
  return [
    `:61:2705030503${way}${sum(minor)}NTRFNONREF${reference ? `//${reference}` : ""}`,
    `:86:166${parts.map(([number, value]) => separator + number + value).join("")}`,
  ];
}
