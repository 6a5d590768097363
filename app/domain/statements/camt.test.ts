import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { camt, type CamtEntry } from "#tests/support/camt.ts";
import { readCamt } from "./camt.server.ts";
import { checkStatement, type StatementFault, StatementRefused } from "./statement.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Why a file is refused; null where it is not. */
function faultOf(file: Uint8Array): StatementFault | null {
  try {
    const own = { iban: "DE89370400440532013000", currency: "EUR" };
    for (const statement of readCamt(file)) checkStatement(statement, own);
    return null;
  } catch (error) {
    if (error instanceof StatementRefused) return error.fault;
    throw error;
  }
}

const transfer: CamtEntry = {
  ...{ minor: 45_000, name: "Müller & Söhne", iban: "DE02120300000000202051" },
  ...{ text: ["Ferienlager 7K2M-", "9QX4"], endToEnd: "NOTPROVIDED", reference: "2027050300017" },
};

describe.each(["02", "04", "08", "13"] as const)("camt.053.001.%s", (version) => {
  test("tells each transfer with the payer's words", () => {
    const [statement] = readCamt(bytes(camt([transfer], { version })));
    expect(statement).toEqual({
      ...{ account: "DE89370400440532013000", currency: "EUR" },
      balance: { opening: 100_000, closing: 145_000 },
      bookings: [
        {
          ...{ bookedOn: "2027-05-03", minor: 45_000, isReversal: false },
          ...{ name: "Müller & Söhne", iban: "DE02120300000000202051" },
          lines: ["Ferienlager 7K2M-", "9QX4"],
          ...{ bankReference: "2027050300017", endToEnd: "NOTPROVIDED" },
        },
      ],
    });
  });

  test("reads the same with the ends of lines of Windows and with a prefix", () => {
    const text = camt([transfer], { version });
    const other = text
      .replaceAll("\n", "\r\n")
      .replaceAll(/<(\/?)(?=[A-Z])/g, "<$1ns2:")
      .replace("xmlns=", "xmlns:ns2=");
    expect(readCamt(bytes(other))).toEqual(readCamt(bytes(text)));
  });

  test("takes a batch apart, and refuses one whose transfers do not come to it", () => {
    const batch: CamtEntry = {
      minor: 30_000,
      details: [
        { ...transfer, minor: 10_000 },
        { ...transfer, minor: 20_000 },
      ],
    };
    const [statement] = readCamt(bytes(camt([batch], { version })));
    expect(statement?.bookings.map(({ minor }) => minor)).toEqual([10_000, 20_000]);
    expect(faultOf(bytes(camt([{ ...batch, minor: 30_001 }], { version })))).toBe("detailsDiffer");
  });

  test("leaves out what is not booked yet", () => {
    const pending: CamtEntry = { ...transfer, status: "PDNG" };
    const [statement] = readCamt(bytes(camt([transfer, pending], { version })));
    expect(statement?.bookings).toHaveLength(1);
  });

  test("marks what is taken back", () => {
    const back: CamtEntry = { ...transfer, minor: -45_000, isReversal: true };
    const [statement] = readCamt(bytes(camt([transfer, back], { version })));
    expect(statement?.bookings.map(({ isReversal, minor }) => [isReversal, minor])).toEqual([
      [false, 45_000],
      [true, -45_000],
    ]);
  });
});

describe("a file of camt", () => {
  const whole = camt([transfer]);

  test.each<[string, Uint8Array, StatementFault]>([
    [
      "of another account",
      bytes(whole.replace("DE89370400440532013000", "DE02120300000000202051")),
      "otherAccount",
    ],
    ["of another currency", bytes(whole.replaceAll("EUR", "PLN")), "otherCurrency"],
    ["whose sums differ", bytes(whole.replace("1450.00", "1450.01")), "sumsDiffer"],
    ["without balances", bytes(whole.replaceAll("OPBD", "XXXX")), "noBalance"],
    ["that ends in the middle", bytes(whole.slice(0, -40)), "broken"],
    ["with an amount that is none", bytes(whole.replaceAll(">450.00<", ">4e2<")), "broken"],
    ["with an amount below nothing", bytes(whole.replaceAll(">450.00<", ">-450.00<")), "broken"],
    ["with a day that is none", bytes(whole.replaceAll("2027-05-03", "2027-02-30")), "broken"],
    [
      "of another message",
      bytes(whole.replaceAll("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")),
      "wrongKind",
    ],
    ["in letters that are not UTF-8", Uint8Array.from([...bytes(whole), 0xff]), "broken"],
    ["that is no XML", bytes("Buchungstag;Betrag"), "broken"],
    ["that is empty", bytes(""), "broken"],
  ])("%s is refused", (_, file, fault) => {
    expect(faultOf(file)).toBe(fault);
  });

  test.each([
    [
      "entities that grow",
      `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`,
    ],
    ["a file of the server", `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`],
    ["a document type alone", `<!doctype html>`],
  ])("with %s is refused before it is read", (_, harm) => {
    expect(faultOf(bytes(whole.replace("\n", `\n${harm}\n`)))).toBe("forbiddenParts");
  });

  test("with elements below elements without end is refused", () => {
    const deep = `${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}`;
    expect(faultOf(bytes(deep))).toBe("broken");
  });

  test.each(["<!--", "<![CDATA[", "<?", "<a", "<"])(
    "that opens %s over and over is refused at once",
    (opening) => {
      const from = performance.now();
      expect(faultOf(bytes(opening.repeat(500_000)))).toBe("broken");
      expect(performance.now() - from).toBeLessThan(2_000);
    },
  );

  test("reads the letters that its first line names", () => {
    const latin = whole.replace("UTF-8", "ISO-8859-1");
    const [statement] = readCamt(Uint8Array.from(latin, (letter) => letter.charCodeAt(0)));
    expect(statement?.bookings[0]?.name).toBe("Müller & Söhne");
  });

  test("takes a sum that comes in another currency as what was booked", () => {
    const [statement] = readCamt(
      bytes(camt([{ ...transfer, sent: { currency: "PLN", minor: 193_500 } }])),
    );
    expect(statement?.bookings.map(({ minor }) => minor)).toEqual([45_000]);
  });

  test("whatever its transfers are, has their sums", () => {
    const amount = fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((minor) => minor !== 0);
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), (amounts) => {
        const file = bytes(camt(amounts.map((minor) => ({ ...transfer, minor }))));
        expect(readCamt(file)[0]?.bookings.map(({ minor }) => minor)).toEqual(amounts);
        expect(faultOf(file)).toBeNull();
      }),
    );
  });

  test("with 10,000 transfers is read within five seconds", () => {
    const file = bytes(camt(Array.from({ length: 10_000 }, () => transfer)));
    const from = performance.now();
    expect(readCamt(file)[0]?.bookings).toHaveLength(10_000);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
