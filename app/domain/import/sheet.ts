/** What was read of a file of people, before anybody says what its columns mean. */

/** How the letters of a CSV file may be written. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "windows-1250",
  "windows-1252",
  "windows-1251",
] as const;

export type Encoding = (typeof encodings)[number];

/** What may stand between the cells of a CSV file. */
export const delimiters = [";", ",", "\t"] as const;

export type Delimiter = (typeof delimiters)[number];

/** A row as its program numbers it, from 1. */
export type SheetRow = { at: number; cells: string[] };

export type Sheet = {
  format: "csv" | "xlsx";
  /** Of CSV alone. */
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  header: SheetRow;
  rows: SheetRow[];
};

/** Why a file is not read. Each is a key of locales/<lang>/import.json. */
export const sheetFaults = [
  "empty",
  "wrongKind",
  "tooLarge",
  "tooManyRows",
  "tooManyColumns",
  "bomb",
  "formulas",
  "macros",
  "locked",
  "broken",
] as const;

export type SheetFault = (typeof sheetFaults)[number];

/** Thrown while a file is read that is refused. */
export class SheetRefused extends Error {
  override readonly name = "SheetRefused";
  readonly fault: SheetFault;

  constructor(fault: SheetFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Five megabytes: 5,000 rows with every column we know are one. */
export const LARGEST_SHEET = 5 * 1_048_576;
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 60;
const LONGEST_CELL = 500;

/** The text of a cell: composed, on one line, without signs that show nothing, nor the one that keeps it from being a formula. */
export const cellText = (text: string): string =>
  text
    .replace(/^'(?=[=+\-@\t\r\0])/, "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_CELL);

/** Takes the first row that says something as the header, and leaves out rows that say nothing. */
export function sheetOf(
  facts: Pick<Sheet, "format" | "encoding" | "delimiter">,
  rows: readonly (readonly string[])[],
): Sheet {
  const all = rows.map((cells, at) => ({ at: at + 1, cells: cells.map(cellText) }));
  const [header, ...filled] = all.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (!header) throw new SheetRefused("empty");
  if (filled.length === 0) throw new SheetRefused("empty");
  if (filled.length > MOST_ROWS) throw new SheetRefused("tooManyRows");
  const widest = Math.max(header.cells.length, ...filled.map(({ cells }) => cells.length));
  if (widest > MOST_COLUMNS) throw new SheetRefused("tooManyColumns");
  return { ...facts, header, rows: filled };
}
