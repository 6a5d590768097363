import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BankMapping } from "./csv-columns.ts";
import { bankColumns, readCsvStatement } from "./csv-statement.server.ts";
import { checkStatement, type StatementFault, StatementRefused } from "./statement.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const fileOf = (name: string) =>
  new Uint8Array(
    readFileSync(new URL(`../../../tests/support/bank-files/${name}`, import.meta.url)),
  );

const simple: BankMapping = { date: 0, amount: 1, currency: 2, text: 3 };

/** Why a file is refused; null where it is not. */
function faultOf(file: Uint8Array, mapping = simple): StatementFault | null {
  try {
    bankColumns(file);
    const own = { iban: "DE89370400440532013000", currency: "EUR" };
    checkStatement(readCsvStatement(file, mapping), own);
    return null;
  } catch (error) {
    if (error instanceof StatementRefused) return error.fault;
    throw error;
  }
}

test("a Polish file is read behind its preamble and before its closing sums", () => {
  const file = fileOf("polish-1250.csv");
  const { header, samples } = bankColumns(file);
  expect(header.slice(0, 3)).toEqual(["#Data księgowania", "#Opis operacji", "#Tytuł"]);
  expect(samples[0]?.[3]).toBe("ŻÓŁĆ ANNA");
  const mapping = { date: 0, text: 2, payer: 3, account: 4, amount: 5, currency: 6 };
  expect(readCsvStatement(file, mapping)).toEqual({
    ...{ account: "PL61109010140000071219812874", currency: "PLN", balance: null },
    bookings: [
      {
        ...{ bookedOn: "2027-05-03", minor: 95_000, isReversal: false, name: "ŻÓŁĆ ANNA" },
        ...{ iban: "PL27114020040000300201355387", lines: ["Obóz żeglarski 7K2M-9QX4"] },
        ...{ bankReference: null, endToEnd: null },
      },
      {
        ...{ bookedOn: "2027-05-03", minor: -123_456, isReversal: false, name: "WSPÓLNOTA" },
        ...{ iban: "PL27114020040000300201355387", lines: ["Czynsz; maj"] },
        ...{ bankReference: null, endToEnd: null },
      },
    ],
  });
});

test("a French file with a column for what came tells nothing of what went", () => {
  const mapping = { date: 0, text: 1, amount: 3, id: 4 };
  expect(readCsvStatement(fileOf("french-1252.csv"), mapping).bookings).toMatchObject([
    {
      ...{ bookedOn: "2027-05-03", minor: 145_000, bankReference: "ABC1" },
      lines: ["VIREMENT DE MME LEFÈVRE, séjour 7K2M9QX4"],
    },
  ]);
});

test("a German file tells in a column of its own whose account it is", () => {
  const mapping = { date: 1, text: 2, payer: 3, account: 4, amount: 5, currency: 6 };
  const statement = readCsvStatement(fileOf("german-utf8.csv"), mapping);
  expect(statement).toMatchObject({ account: "DE89370400440532013000", currency: "EUR" });
  expect(statement.bookings.map(({ minor }) => minor)).toEqual([145_000, -2_050]);
});

describe("a table", () => {
  const head = "Date;Amount;Currency;Text";
  const row = "2027-05-03;450,00;EUR;7K2M9QX4";
  const named = "Account;DE02120300000000202051";

  test.each<[string, Uint8Array, StatementFault | null]>([
    ["that is whole", bytes(`${head}\n${row}\n`), null],
    ["that is empty", bytes(""), "wrongKind"],
    ["of a header alone", bytes(`${head}\n`), null],
    ["without a header", bytes(`${row}\n${row}\n`), "wrongKind"],
    ["of prose", bytes("Dear Anna,\nthank you.\n"), "wrongKind"],
    ["of bytes that are no letters", Uint8Array.from([0, 1, 2, 3, 0]), "wrongKind"],
    ["of another account", bytes(`${named}\n${head}\n${row}\n`), "otherAccount"],
    ["of another currency", bytes(`${head}\n${row.replace("EUR", "PLN")}\n`), "otherCurrency"],
    ["of two", bytes(`${head}\n${row}\n${row.replace("EUR", "PLN")}\n`), "otherCurrency"],
    ["with an amount that is none", bytes(`${head}\n${row.replace("450,00", "4e2")}\n`), "broken"],
    [
      "that lost its days",
      bytes(`${head}\n${row.replace("2027-05-03", "2027-02-30")}\n`),
      "broken",
    ],
    ["read by the wrong columns", bytes(`Date;Amount\nAnna;x\nJan;y\n`), "broken"],
    ["that lost a day", bytes(`${head}\n;450,00;EUR;a\n${row}\n`), "broken"],
    ["that ends within a row", bytes(`${head}\n${row}\n2027-05-03`), "broken"],
    ["that ends within a day", bytes(`${head}\n${row}\n2027-0;1,00`), "broken"],
    ["that closes with a sum", bytes(`${head}\n${row}\n;450,00;EUR;Sum\nThank you\n`), null],
    ["whose quote never ends", bytes(`${head}\n"${"x".repeat(200_000)}`), "broken"],
    ["of too many rows", bytes(`${head}\n${`${row}\n`.repeat(20_300)}`), "tooManyBookings"],
    ["of too many columns", bytes(`${"a;".repeat(80)}\n${"1;".repeat(80)}\n`), "wrongKind"],
  ])("%s is judged", (_, file, fault) => {
    expect(faultOf(file)).toBe(fault);
  });

  test("whatever its transfers are and however it is parted, has their amounts", () => {
    const amount = fc.integer({ min: -9_999_999, max: 9_999_999 });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(";", ",", "\t"),
        fc.constantFrom("pl-PL", "de-DE", "en-GB"),
        (amounts, delimiter, locale) => {
          const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
          const lines = amounts.map((minor) =>
            ["03.05.2027", `"${format.format(minor / 100)}"`, "EUR", "camp"].join(delimiter),
          );
          const file = bytes([head.replaceAll(";", delimiter), ...lines].join("\r\n"));
          const { bookings } = readCsvStatement(file, simple);
          expect(bookings.map(({ minor }) => minor)).toEqual(amounts.map((minor) => minor || 0));
        },
      ),
    );
  });
});
