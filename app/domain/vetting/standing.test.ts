import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { VettingRecord } from "./record.ts";
import { visitItems } from "./record.ts";
import { type FiledRecord, monthsAfter, standingOf, type Vetted } from "./standing.ts";

const today = "2027-05-04";
const [ewa, jan] = ["ewa", "jan"];

const filed = (doneOn: string, record: VettingRecord, memberId: string | null = null) =>
  ({ doneOn, record, memberId }) satisfies FiledRecord;

const reference = (doneOn = "2027-01-10") =>
  filed(doneOn, { step: "reference", referee: "R", relation: "", note: "" });
const check = (
  of: string,
  facts: Partial<VettingRecord & { step: "check" }> = {},
  doneOn = "2027-02-01",
) =>
  filed(doneOn, { step: "check", country: "PL", certificateOn: null, isClear: true, ...facts }, of);
const visit = (items = [...visitItems], doneOn = "2027-03-01") =>
  filed(doneOn, { step: "visit", visitors: "A, B", items, report: "" });
const training = filed("2027-03-01", { step: "training", note: "" });
const code = (of: string) => filed("2027-03-01", { step: "code", note: "" }, of);

const couple: Vetted = {
  members: [
    { id: ewa, birthYear: 1980, relation: "adult" },
    { id: jan, birthYear: 1979, relation: "adult" },
    { id: "ala", birthYear: 2014, relation: "child" },
  ],
  country: "PL",
  records: [
    ...[reference(), reference(), check(ewa), check(jan), visit(), training],
    ...[code(ewa), code(jan)],
  ],
};

const without = (at: number): Vetted => ({
  ...couple,
  records: couple.records.filter((_, index) => index !== at),
});

describe("standingOf", () => {
  test("holds until the first of what it stands on is over", () => {
    expect(standingOf(couple, today)).toEqual({ gaps: [], until: "2028-02-01" });
  });

  test.each(couple.records.map((record, at) => [record.record.step, record.memberId, at] as const))(
    "lacks a %s of %s that was never seen",
    (step, memberId, at) => {
      expect(standingOf(without(at), today)).toEqual({
        gaps: [{ step, memberId, count: 1 }],
        until: null,
      });
    },
  );

  test.each<[string, FiledRecord]>([
    [
      "a paper that was too old when it was shown",
      check(ewa, { country: "DE", certificateOn: "2026-10-01" }),
    ],
    ["a check that is over", check(ewa, {}, "2026-05-01")],
    ["a visit at which something was missing", visit(["ownBed"])],
  ])("does not count %s", (_, record) => {
    const records = [
      ...couple.records.filter(
        (one) => one.record.step !== record.record.step || one.memberId !== record.memberId,
      ),
      record,
    ];
    expect(standingOf({ ...couple, records }, today).until).toBeNull();
  });

  test("an entry in a register is not made good by an older clear paper", () => {
    const records = [...couple.records, check(jan, { isClear: false }, "2027-04-01")];
    expect(standingOf({ ...couple, records }, today)).toMatchObject({
      gaps: [{ step: "check", memberId: jan }],
      until: null,
    });
  });

  test("asks a single adult without a child for a third reference", () => {
    const alone = { ...couple, members: couple.members.slice(0, 1) };
    expect(standingOf(alone, today).gaps).toEqual([
      { step: "reference", memberId: null, count: 1 },
    ]);
  });

  test("in Britain everybody from 16 is checked", () => {
    const members = [...couple.members, { id: "tom", birthYear: 2010, relation: "child" as const }];
    expect(standingOf({ ...couple, members, country: "GB" }, today).gaps).toContainEqual({
      ...{ step: "check", memberId: "tom", count: 1 },
    });
    expect(standingOf({ ...couple, members }, today).gaps).toEqual([]);
  });

  test("another record never shortens what holds, but for a check that is not clear", () => {
    const more = fc.constantFrom(
      reference(today),
      visit([...visitItems], today),
      check(ewa, {}, today),
      code(jan),
    );
    fc.assert(
      fc.property(fc.array(more, { maxLength: 5 }), (records) => {
        const { until } = standingOf(
          { ...couple, records: [...couple.records, ...records] },
          today,
        );
        expect((until ?? "") >= "2028-02-01").toBe(true);
      }),
    );
  });
});

test.each([
  ["2027-01-31", 1, "2027-02-28"],
  ["2027-12-15", 1, "2028-01-15"],
  ["2027-03-01", 12, "2028-03-01"],
])("%s and %i months", (day, months, expected) => {
  expect(monthsAfter(day, months)).toBe(expected);
});
