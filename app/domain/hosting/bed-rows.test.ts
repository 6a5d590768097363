import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bedRows, type Nights } from "./bed-rows.ts";

const whole = { from: 0, until: 7 };

describe("bedRows", () => {
  test("shows what is free, and when the family is away", () => {
    expect(
      bedRows([{ from: 3, until: 5 }], { beds: 1, nights: 7, home: { from: 1, until: 6 } }),
    ).toEqual([
      [
        { is: "away", span: 1 },
        { is: "free", span: 2 },
        { is: "guest", guest: { from: 3, until: 5 }, span: 2 },
        { is: "free", span: 1 },
        { is: "away", span: 1 },
      ],
    ]);
  });

  test("lets one bed be used by one after the other", () => {
    const rows = bedRows(
      [
        { from: 4, until: 7 },
        { from: 0, until: 4 },
      ],
      { beds: 2, nights: 7, home: whole },
    );
    expect(rows.map((row) => row.map(({ is }) => is))).toEqual([["guest", "guest"], ["free"]]);
  });

  const stay = fc
    .tuple(fc.nat(6), fc.integer({ min: 1, max: 7 }))
    .map(([from, nights]): Nights => ({ from, until: Math.min(7, from + nights) }));

  test("shows each guest once, in rows that are all as long as the event", () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 8 }), fc.nat(4), (guests, beds) => {
        const rows = bedRows(guests, { beds, nights: 7, home: whole });
        expect(rows.length).toBeGreaterThanOrEqual(beds);
        for (const row of rows) expect(row.reduce((sum, { span }) => sum + span, 0)).toBe(7);
        const shown = rows.flat().filter(({ is }) => is === "guest");
        expect(shown).toHaveLength(guests.length);
      }),
    );
  });
});
