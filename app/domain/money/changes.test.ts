import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { price } from "#app/domain/fees/price.ts";
import type { EventTerms, TownFees } from "#app/domain/fees/terms.ts";
import { chargesFor, creditFor, keptOf, linesOf, priceOf } from "./changes.ts";
import { balanceOf, type Entry } from "./ledger.ts";

const terms: EventTerms = {
  ...{ startsOn: "2027-07-05", earlyUntil: "2027-03-01", depositDays: 14, instalments: [] },
  refunds: [
    { daysBefore: 60, percent: 100 },
    { daysBefore: 14, percent: 50 },
  ],
  keepsDeposit: false,
};
const fees: TownFees = {
  ...{ community: "duclair", currency: "EUR", options: { shirt: 1_200 } },
  amounts: { child: { full: 16_000, reduced: 9_000 } },
  ...{ sibling: { percent: 25 }, early: { minor: 1_000 }, deposit: { minor: 8_000 } },
};

const priced = (ids: readonly string[], on = "2027-04-01") => {
  const party = ids.map(() => ({ kind: "child" as const, rate: "full" as const, options: [] }));
  return linesOf(price(terms, fees, party, on)!, ids);
};

const charged = (entries: readonly Entry[], ids: readonly string[]) => [
  ...entries,
  ...chargesFor(entries, ids, priced(ids)),
];

describe("what a ledger is charged", () => {
  test("is the price, once", () => {
    const once = charged([], ["a", "b"]);
    expect(
      once.map(({ kind, label, minor, registrationId }) => [kind, label, minor, registrationId]),
    ).toEqual([
      ["charge", "fee", 16_000, "a"],
      ["charge", "fee", 16_000, "b"],
      ["discount", "sibling", -4_000, "b"],
    ]);
    expect(chargesFor(once, ["a", "b"], priced(["a", "b"]))).toEqual([]);
  });

  test("gives a later child's reduction to be seen, and takes it back when the first leaves", () => {
    const both = charged(charged([], ["a"]), ["a", "b"]);
    expect(balanceOf(both).owed).toBe(28_000);
    const left = [...both, ...creditFor(both, "a", 0)];
    const after = charged(left, ["b"]);
    expect(after.slice(left.length)).toMatchObject([
      { kind: "discount", label: "sibling", minor: 4_000 },
    ]);
    expect(balanceOf(after).owed).toBe(16_000);
  });

  test("comes back with who comes back", () => {
    const gone = [...charged([], ["a"]), ...creditFor(charged([], ["a"]), "a", 0)];
    expect(balanceOf(gone).owed).toBe(0);
    expect(balanceOf(charged(gone, ["a"])).owed).toBe(16_000);
  });
});

describe("what is kept of a price", () => {
  test.each([
    ["2027-05-06", 0],
    ["2027-05-07", 8_000],
    ["2027-06-22", 16_000],
  ])("on %s is %d", (on, kept) => {
    expect(keptOf({ terms, fees }, 16_000, on)).toBe(kept);
  });

  test("is the deposit at least, where that stays", () => {
    expect(keptOf({ terms: { ...terms, keepsDeposit: true }, fees }, 16_000, "2027-05-01")).toBe(
      8_000,
    );
  });
});

const deeds = fc.array(
  fc.record({
    is: fc.constantFrom("come", "leave"),
    who: fc.constantFrom("a", "b", "c"),
    kept: fc.nat({ max: 20_000 }),
  }),
  { maxLength: 14 },
);

test("whoever comes and goes, those who take part owe their price and the others what was kept; no source comes twice", () => {
  fc.assert(
    fc.property(deeds, (history) => {
      let entries: Entry[] = [];
      const [living, kept] = [new Set<string>(), new Map<string, number>()];
      for (const { is, who, kept: wanted } of history) {
        if (is === "come") {
          living.add(who);
          kept.delete(who);
        } else if (living.delete(who)) {
          kept.set(who, Math.min(wanted, priceOf(entries, who)));
          entries = [...entries, ...creditFor(entries, who, kept.get(who) ?? 0)];
        }
        const before = entries;
        entries = charged(entries, [...living].sort());
        expect(entries.slice(0, before.length)).toEqual(before);
      }
      const price = priced([...living].sort()).reduce((sum, { minor }) => sum + minor, 0);
      const left = [...kept.values()].reduce((sum, minor) => sum + minor, 0);
      expect(balanceOf(entries)).toEqual({ owed: price + left, paid: 0 });
      const sources = entries.map(({ kind, sourceId }) => `${kind} ${sourceId}`);
      expect(new Set(sources).size).toBe(sources.length);
    }),
    { numRuns: 1_000 },
  );
});
