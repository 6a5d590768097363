import fc from "fast-check";
import { create } from "qrcode";
import { describe, expect, test } from "vitest";
import { type TransferCode, transferCode } from "./transfer-code.server.ts";
import { transferText } from "./transfer-text.ts";

const german = {
  ...{ payee: "Stadt Schönau e. V.", iban: "DE89370400440532013000" },
  ...{ currency: "EUR", minor: 45_000, code: "7K2M9QX4" },
};
const polish = {
  ...{ payee: "Gmina Żółtańce", iban: "PL61109010140000071219812874" },
  ...{ currency: "PLN", minor: 45_000, code: "7K2M9QX4" },
};

describe("the text that banking apps scan", () => {
  test("is EPC069-12 for euros, with a structured reference and nothing free", () => {
    expect(transferText(german)?.split("\n")).toEqual([
      ...["BCD", "002", "1", "SCT", "", "Stadt Schönau e. V.", "DE89370400440532013000"],
      ...["EUR450.00", "", expect.stringMatching(/^RF\d\d7K2M9QX4$/)],
    ]);
    expect(transferText({ ...german, minor: 5 })).toContain("\nEUR0.05\n");
  });

  test("has nine fields for zlotys", () => {
    expect(transferText(polish)).toBe(
      "|PL|61109010140000071219812874|045000|Gmina Żółtańce|7K2M-9QX4|||",
    );
  });

  test("keeps letters of the Polish banks alone, and no sign that parts fields", () => {
    const payee = "Größe|Čapek\nПолтава";
    expect(transferText({ ...polish, payee })?.split("|")[4]).toBe("Grosse Capek");
  });

  test.each([
    ["another currency", { ...german, currency: "SEK" }],
    ["zlotys to an account elsewhere", { ...polish, iban: german.iban }],
    ["nothing to pay", { ...german, minor: 0 }],
    ["more zlotys than its field holds", { ...polish, minor: 1_000_000 }],
    ["a name without a letter", { ...polish, payee: "Полтава" }],
  ])("is not made for %s", (_, transfer) => {
    expect(transferText(transfer)).toBeNull();
    expect(transferCode(transfer)).toBeNull();
  });

  test("stays within the limits, whatever the payee is called and owed", () => {
    const names = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 999_999 }), (payee, minor) => {
        const epc = transferText({ ...german, payee, minor });
        if (epc !== null) {
          expect(new TextEncoder().encode(epc).length).toBeLessThanOrEqual(331);
          expect(epc.split("\n")).toHaveLength(10);
        }
        const fields = transferText({ ...polish, payee, minor })?.split("|");
        if (!fields) return;
        expect(fields).toHaveLength(9);
        expect(fields[3]).toMatch(/^\d{6}$/);
        expect(fields[4]?.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});

describe("the drawing of a code", () => {
  test.each([german, polish])("has dark squares where the text has them", (transfer) => {
    const drawn = transferCode(transfer)!;
    const text = new TextEncoder().encode(transferText(transfer)!);
    const { modules } = create([{ data: text, mode: "byte" }], { errorCorrectionLevel: "M" });
    expect(drawn.size).toBe(modules.size);
    expect(squaresOf(drawn)).toEqual(Array.from(modules.data, Boolean));
  });

  test("is never finer than a phone can read: version 13", () => {
    const longest = transferCode({ ...german, payee: "Ż".repeat(70), minor: 99_999_999_999 });
    expect(longest!.size).toBeLessThanOrEqual(69);
  });
});

/** What a drawing's rectangles cover, square by square. */
function squaresOf({ size, path }: TransferCode): boolean[] {
  const dark = Array<boolean>(size * size).fill(false);
  for (const [, x, y, wide] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
    dark.fill(true, Number(y) * size + Number(x), Number(y) * size + Number(x) + Number(wide));
  return dark;
}
