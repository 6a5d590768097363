import { XMLParser } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditTransfers, latin } from "./credit-transfers.ts";

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

type Shown = {
  GrpHdr: { NbOfTxs: string; CtrlSum: string };
  PmtInf: { DbtrAcct: { Id: { IBAN: string } }; CdtTrfTxInf: unknown };
};

const read = (xml: string) => {
  const { Document } = parser.parse(xml) as { Document: { CstmrCdtTrfInitn: Shown } };
  return Document.CstmrCdtTrfInitn;
};

const order = {
  id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b04",
  ...{ holder: "Stadt Nürnberg", iban: "DE02120300000000202051" },
  ...{ createdAt: new Date("2027-05-01T08:00:00Z"), day: "2027-05-01" },
};

const transfer = (facts: object = {}) => ({
  ...{ id: "0b04c0de-8a0b-4c0e-9a55-2f4c1b7e0b04", minor: 12_050, holder: "Zofia Żółkiewska" },
  ...{ iban: "FR1420041010050500013M02606", text: "Refund Gemina 7K2M-9QX4", ...facts },
});

describe("a list for the bank", () => {
  test("says who pays whom how much, in letters that every bank takes", () => {
    const { GrpHdr, PmtInf } = read(creditTransfers({ ...order, transfers: [transfer()] }));
    expect(GrpHdr).toMatchObject({ NbOfTxs: "1", CtrlSum: "120.50" });
    expect(PmtInf).toMatchObject({
      ...{ Dbtr: { Nm: "Stadt Nurnberg" }, DbtrAcct: { Id: { IBAN: order.iban } } },
      ReqdExctnDt: { Dt: "2027-05-01" },
      CdtTrfTxInf: {
        PmtId: { EndToEndId: "0b04c0de8a0b4c0e9a552f4c1b7e0b04" },
        Amt: { InstdAmt: { "#text": "120.50", "@_Ccy": "EUR" } },
        Cdtr: { Nm: "Zofia Zolkiewska" },
        CdtrAcct: { Id: { IBAN: "FR1420041010050500013M02606" } },
        RmtInf: { Ustrd: "Refund Gemina 7K2M-9QX4" },
      },
    });
  });

  test("is as good whatever names and amounts are in it: no markup of anybody's, and sums that agree", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 90 });
    const hostile = fc.constantFrom("</Nm><IBAN>X</IBAN>", "&x;", "<![CDATA[", "]]>", "=1+1");
    const transfers = fc.array(
      fc.record({ holder: fc.oneof(name, hostile), minor: fc.integer({ min: 1, max: 10 ** 9 }) }),
      { minLength: 2, maxLength: 20 },
    );
    fc.assert(
      fc.property(transfers, (rows) => {
        const xml = creditTransfers({ ...order, transfers: rows.map((row) => transfer(row)) });
        const { GrpHdr, PmtInf } = read(xml);
        const shown = PmtInf.CdtTrfTxInf as {
          Amt: { InstdAmt: { "#text": string } };
          Cdtr: { Nm: string };
          CdtrAcct: { Id: { IBAN: string } };
        }[];
        expect(shown).toHaveLength(rows.length);
        expect(new Set(shown.map(({ CdtrAcct }) => CdtrAcct.Id.IBAN)).size).toBe(1);
        expect(shown.map(({ Cdtr }) => Cdtr.Nm)).toEqual(
          rows.map(({ holder }) => latin(holder, 70)),
        );
        const cents = shown.map(({ Amt }) => Number(Amt.InstdAmt["#text"].replace(".", "")));
        expect(cents).toEqual(rows.map(({ minor }) => minor));
        const sum = rows.reduce((total, { minor }) => total + minor, 0);
        expect(Number(GrpHdr.CtrlSum.replace(".", ""))).toBe(sum);
      }),
    );
  });
});

test.each([
  ["Єлизавета Ґалаґан", "Yelyzaveta Galagan"],
  ["Łukasz Żak", "Lukasz Zak"],
  ["Strauß & Söhne", "Strauss Sohne"],
  ["  a\n\tb  ", "a b"],
])("%j becomes %j", (text, expected) => {
  expect(latin(text, 70)).toBe(expected);
});

test("is cut where the bank would refuse it", () => {
  expect(latin("a".repeat(100), 70)).toHaveLength(70);
});
