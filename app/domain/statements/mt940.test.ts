import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mt940 } from "#tests/support/mt940.ts";
import { isMt940, readMt940 } from "./mt940.ts";
import { checkStatement, type StatementFault, StatementRefused } from "./statement.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const fileOf = (name: string) =>
  new Uint8Array(
    readFileSync(new URL(`../../../tests/support/bank-files/${name}`, import.meta.url)),
  );

/** Why a file is refused; null where it is not. */
function faultOf(file: Uint8Array): StatementFault | null {
  try {
    const own = { iban: "DE89370400440532013000", currency: "EUR" };
    for (const statement of readMt940(file)) checkStatement(statement, own);
    return null;
  } catch (error) {
    if (error instanceof StatementRefused) return error.fault;
    throw error;
  }
}

describe("MT940 as German banks write it", () => {
  const file = fileOf("german.sta");

  test("tells each transfer in its parts, what went out and what was taken back", () => {
    const [statement] = readMt940(file);
    expect(statement).toMatchObject({
      ...{ account: "37040044/532013000", currency: "EUR" },
      balance: { opening: 100_000, closing: 138_000 },
    });
    expect(statement?.bookings[0]).toEqual({
      ...{ bookedOn: "2027-05-03", minor: 45_000, isReversal: false },
      ...{ name: "Müller & Söhne GbR", iban: "DE02120300000000202051" },
      lines: ["EREF+NOTPROVIDED", "SVWZ+Ferienlager 7K2M-", "9QX4"],
      ...{ bankReference: "2027050300017", endToEnd: "NOTPROVIDED" },
    });
    expect(statement?.bookings.slice(1)).toMatchObject([
      { minor: -5_000, isReversal: false, name: "Stadtwerke" },
      { minor: -2_000, isReversal: true, endToEnd: "FAM-12" },
    ]);
    expect(faultOf(file)).toBeNull();
  });
});

describe.each(["polish-1250.sta", "polish-852.sta", "polish-utf8.sta"])("%s", (name) => {
  test("is read with its letters, its lines that go on, and its account", () => {
    const [statement] = readMt940(fileOf(name));
    expect(statement?.bookings).toEqual([
      {
        ...{ bookedOn: "2027-05-03", minor: 95_000, isReversal: false },
        ...{ name: "ŻÓŁĆ ANNA UL. DŁUGA 3 ŁÓDŹ", iban: "PL27114020040000300201355387" },
        lines: ["Obóz żeglarski 7K2M", "9QX4 wpłata za Łucję"],
        ...{ bankReference: "BR2712345", endToEnd: null },
      },
      {
        ...{ bookedOn: "2026-12-31", minor: 150, isReversal: false },
        ...{ name: "Gęś Piotr", iban: null, lines: ["bez numeru"] },
        ...{ bankReference: "BR2712346", endToEnd: "7K2M9QX4" },
      },
    ]);
    const own = { iban: "PL61109010140000071219812874", currency: "PLN" };
    if (statement) expect(() => checkStatement(statement, own)).not.toThrow();
  });
});

test("pages of a message of SWIFT are read each, with text that has no parts", () => {
  const statements = readMt940(fileOf("swift.sta"));
  expect(statements.map(({ account, balance }) => ({ account, balance }))).toEqual([
    { account: "PL61109010140000071219812874", balance: { opening: -10_000, closing: 0 } },
    { account: "PL61109010140000071219812874", balance: { opening: 0, closing: 75 } },
  ]);
  expect(statements.flatMap(({ bookings }) => bookings)).toMatchObject([
    { minor: 10_000, lines: ["CAMP 7K2M-9QX4", "ANNA KOWALSKA"], endToEnd: "7K2M9QX4" },
    { minor: 75, isReversal: true, lines: [], bankReference: null, endToEnd: null },
  ]);
});

describe("a file", () => {
  const whole = mt940([{ minor: 45_000, text: ["7K2M9QX4"] }]);

  test.each<[string, Uint8Array, StatementFault]>([
    ["that is empty", bytes(""), "wrongKind"],
    ["of anything else", bytes("Datum;Betrag"), "wrongKind"],
    ["that ends before its balance", bytes(whole.slice(0, -40)), "noBalance"],
    ["whose sums differ", bytes(whole.replace("C450,00", "C450,01")), "sumsDiffer"],
    ["of another account", bytes(mt940([], { account: "DE02120300000000202051" })), "otherAccount"],
    ["of another currency", bytes(mt940([], { currency: "PLN" })), "otherCurrency"],
    ["of two currencies", bytes(whole.replace(/(62F:C\d+)EUR/, "$1PLN")), "broken"],
    ["with an amount below nothing", bytes(whole.replace("C450,00", "C-450,00")), "broken"],
    ["with an amount that is none", bytes(whole.replace("C450,00", "C4e2,00")), "broken"],
    ["with more digits than money has", bytes(whole.replace("C450,00", "C450,001N")), "broken"],
    ["with a day that is none", bytes(whole.replace(":61:270503", ":61:270230")), "broken"],
  ])("%s is refused", (_, file, fault) => {
    expect(faultOf(file)).toBe(fault);
  });

  test("with more transfers than a bank sends is refused before they are read", () => {
    expect(faultOf(bytes(`:20:1\n${":61:\n".repeat(20_001)}`))).toBe("tooManyBookings");
  });

  test.each([":86:", "{", "{4:", ":61:2", "-}", "?20", "EREF+"])(
    "that says %s over and over is refused at once",
    (part) => {
      const from = performance.now();
      expect(faultOf(bytes(`:20:1\n:86:166?20${part.repeat(300_000)}`))).toBe("noBalance");
      expect(performance.now() - from).toBeLessThan(2_000);
    },
  );

  test.each([
    ["a field of a statement", whole, true],
    ["a block of SWIFT", `{1:F01}{4:\r\n${whole}`, true],
    ["a mark of UTF-8", `\ufeff${whole}`, true],
    ["a header of columns", "Data;Kwota;Tytuł\n1;2;:20:", false],
    ["an element", "<Document>", false],
  ])("that begins with %s is known by it", (_, text, is) => {
    expect(isMt940(bytes(text))).toBe(is);
  });

  test.each(["?", "~", "^"] as const)(
    "whatever its transfers are, has their sums (%s)",
    (separator) => {
      const amount = fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((minor) => minor !== 0);
      fc.assert(
        fc.property(fc.array(amount, { maxLength: 30 }), (amounts) => {
          const file = bytes(
            mt940(
              amounts.map((minor) => ({ minor, text: ["a"] })),
              { separator },
            ),
          );
          expect(readMt940(file)[0]?.bookings.map(({ minor }) => minor)).toEqual(amounts);
          expect(faultOf(file)).toBeNull();
        }),
      );
    },
  );
});
