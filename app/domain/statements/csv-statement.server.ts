/** Statements as tables, once somebody has said what their columns mean. */
import { readRows } from "#app/domain/import/csv-sheet.server.ts";
import { cellText, MOST_COLUMNS, type SheetFault, SheetRefused } from "#app/domain/import/sheet.ts";
import { typedDay } from "#app/domain/import/typed-day.ts";
import type { BankColumns, BankField, BankMapping } from "./csv-columns.ts";
import {
  type Booking,
  MOST_BOOKINGS,
  type Statement,
  type StatementFault,
  StatementRefused,
} from "./statement.ts";
import { ibanWithin, statedIban } from "./stated-iban.ts";
import { writtenAmount } from "./written-amount.ts";

/** Lines that banks put around the table, and one transfer too many. */
const MOST_LINES = MOST_BOOKINGS + 200;

/** Rows from which people see what a column holds. */
const SAMPLES = 3;

type Table = { before: string[][]; header: string[]; rows: string[][] };

/** The columns of a bank's CSV file, for a person to explain. Throws `StatementRefused`. */
export function bankColumns(bytes: Uint8Array): BankColumns {
  const { header, rows } = tableOf(bytes);
  return { header, samples: rows.slice(0, SAMPLES) };
}

/** Reads the transfers of a bank's CSV file by its columns. Throws `StatementRefused`. */
export function readCsvStatement(bytes: Uint8Array, mapping: BankMapping): Statement {
  const { before, rows } = tableOf(bytes);
  const cellOf = (row: readonly string[], field: BankField) => row[mapping[field] ?? -1] ?? "";
  const currencies = new Set<string>();
  const hasDay = (row: readonly string[]) => typedDay(cellOf(row, "date")) !== null;
  const end = rows.findLastIndex(hasDay) + 1;
  // Banks close a table with sums and advice, which have no day; a table of nothing else is understood wrong.
  if ((end === 0 && rows.length > 0) || rows.slice(end).some((row) => isBoth(row, mapping)))
    throw new StatementRefused("broken");
  const bookings = rows.slice(0, end).flatMap((row) => {
    // What was cut off is no transfer without an amount.
    if (hasDay(row) && row[mapping.amount ?? -1] === undefined)
      throw new StatementRefused("broken");
    const booking = bookingOf((field) => cellOf(row, field));
    const currency = cellOf(row, "currency").toUpperCase();
    if (booking && currency !== "") currencies.add(currency);
    return booking ?? [];
  });
  if (bookings.length > MOST_BOOKINGS) throw new StatementRefused("tooManyBookings");
  if (currencies.size > 1) throw new StatementRefused("otherCurrency");
  const [currency = null] = currencies;
  return { account: ownAccount(before, rows, mapping), currency, balance: null, bookings };
}

const faults: Partial<Record<SheetFault, StatementFault>> = {
  ...{ tooManyRows: "tooManyBookings", wrongKind: "wrongKind" },
};

function tableOf(bytes: Uint8Array): Table {
  try {
    const all = readRows(bytes, null, MOST_LINES).rows.map((cells) => cells.map(cellText));
    return tableIn(all.filter((cells) => filled(cells) > 0));
  } catch (error) {
    if (error instanceof SheetRefused) throw new StatementRefused(faults[error.fault] ?? "broken");
    throw error;
  }
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== "").length;

/** The header is the first row that is nearly as full as the fullest one and says neither a day nor an amount. */
function tableIn(all: string[][]): Table {
  const fullest = Math.max(0, ...all.map(filled).slice(0, MOST_LINES));
  const at = all.findIndex(
    (cells) =>
      filled(cells) >= Math.max(2, fullest * 0.6) &&
      cells.every((cell) => typedDay(cell) === null && writtenAmount(cell) === null),
  );
  const header = all[at];
  if (!header || header.length > MOST_COLUMNS) throw new StatementRefused("wrongKind");
  return { before: all.slice(0, at), header, rows: all.slice(at + 1) };
}

/** Whether a row says something both where the day and where the amount belongs. */
const isBoth = (row: readonly string[], { date = -1, amount = -1 }: BankMapping) =>
  Boolean(row[date]) && Boolean(row[amount]);

/** Nothing for a row that only goes on with the text of another one, and for what is none of the column that was named. */
function bookingOf(cell: (field: BankField) => string): Booking | null {
  // Some banks have a column for what came, and another for what went.
  if (cell("amount") === "") return null;
  const [bookedOn, minor] = [typedDay(cell("date")), writtenAmount(cell("amount"))];
  if (bookedOn === null || minor === null) throw new StatementRefused("broken");
  return {
    ...{ bookedOn, minor, isReversal: false },
    name: cell("payer") || null,
    iban: statedIban(cell("account")),
    lines: [cell("text")].filter((line) => line !== ""),
    bankReference: cell("id") || null,
    endToEnd: null,
  };
}

/** Whose statement it is: said above the table, or in a column that says the same account of all transfers. */
function ownAccount(
  before: readonly string[][],
  rows: readonly string[][],
  mapping: BankMapping,
): string | null {
  const [above] = before.flatMap((cells) => ibanWithin(cells.join(" ; ")) ?? []);
  if (above !== undefined) return above;
  const transfers = rows.filter((row) => typedDay(row[mapping.date ?? -1] ?? "") !== null);
  const [first = [], second] = transfers;
  if (!second) return null;
  const column = first.findIndex(
    (cell, at) =>
      at !== mapping.account &&
      statedIban(cell) !== null &&
      transfers.every((row) => row[at] === cell),
  );
  return statedIban(first[column] ?? "");
}
