import { readCamt } from "./camt.server.ts";
import type { BankColumns, BankMapping } from "./csv-columns.ts";
import { bankColumns, readCsvStatement } from "./csv-statement.server.ts";
import type { BankFormat } from "./file-format.ts";
import { readMt940 } from "./mt940.ts";
import { type Booking, checkStatement } from "./statement.ts";

export type BankFile = {
  bytes: Uint8Array;
  format: BankFormat;
  /** Of a table; null as long as nobody has said what its columns mean. */
  mapping: BankMapping | null;
  own: { iban: string; currency: string };
};

/** The transfers of a file, or the columns that a person must explain first. */
export type FileRead = { bookings: Booking[] } | { columns: BankColumns };

/** Reads a bank's file. Throws `StatementRefused`. Keeps the thread busy. */
export function readBankFile({ bytes, format, mapping, own }: BankFile): FileRead {
  if (format === "csv" && !mapping) return { columns: bankColumns(bytes) };
  const statements =
    format === "camt053"
      ? readCamt(bytes)
      : format === "mt940"
        ? readMt940(bytes)
        : [readCsvStatement(bytes, mapping ?? {})];
  for (const statement of statements) checkStatement(statement, own);
  return { bookings: statements.flatMap(({ bookings }) => bookings) };
}
