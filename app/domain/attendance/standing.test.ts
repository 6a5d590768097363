import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Asked, attendanceKinds, countingMarks, type Mark, noteOf } from "./standing.ts";

const ids = ["a", "b", "c", "d", "e"];

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({
    id: fc.constantFrom(...ids),
    kind: fc.constantFrom(...attendanceKinds),
    day: fc.constantFrom("2027-07-05", "2027-07-06", null),
    groupId: fc.constantFrom("bus", null),
    undoes: fc.constant(null),
    at: fc.constantFrom("2027-07-05T08:00:00Z", "2027-07-05T09:00:00Z", "2027-07-06T08:00:00Z"),
  }),
  fc.record({
    id: fc.constantFrom("u", "v"),
    kind: fc.constant(null),
    day: fc.constant(null),
    groupId: fc.constant(null),
    undoes: fc.constantFrom(...ids),
    at: fc.constant("2027-07-05T08:30:00Z"),
  }),
);

const marks = fc.uniqueArray(mark, { selector: ({ id }) => id, maxLength: 7 });

describe("what counts of somebody's notes", () => {
  test("is the same in any order, however often a note comes", () => {
    const shuffled = marks.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all, ...all], { minLength: all.length * 3 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(countingMarks(mixed)).toEqual(countingMarks(all));
      }),
    );
  });

  test("is each thing once, as the first saw it, and nothing that was taken back", () => {
    fc.assert(
      fc.property(marks, (all) => {
        const counting = countingMarks(all);
        const undone = new Set(all.map(({ undoes }) => undoes));
        for (const one of counting) {
          expect(undone.has(one.id)).toBe(false);
          const asked: Asked = { kind: one.kind!, day: one.day, groupId: one.groupId };
          expect(noteOf(all, asked)?.id).toBe(one.id);
          const same = all.filter(
            (other) =>
              !undone.has(other.id) &&
              [other.kind, other.day, other.groupId].join() ===
                [one.kind, one.day, one.groupId].join(),
          );
          for (const other of same) expect(other.at >= one.at).toBe(true);
        }
      }),
    );
  });

  const arrived = (id: string, at: string): Mark => ({
    ...{ id, kind: "arrived", day: null, groupId: null, undoes: null, at },
  });
  const asked = { kind: "arrived", day: null, groupId: null } as const;

  test("two leaders who check in one child check her in once", () => {
    const both = [arrived("b", "2027-07-05T09:00:00Z"), arrived("a", "2027-07-05T08:59:00Z")];
    expect(countingMarks(both).map(({ id }) => id)).toEqual(["a"]);
  });

  test("taking one of two back leaves the other", () => {
    const both = [arrived("a", "2027-07-05T08:59:00Z"), arrived("b", "2027-07-05T09:00:00Z")];
    const undo: Mark = { ...arrived("u", "2027-07-05T09:01:00Z"), kind: null, undoes: "a" };
    expect(noteOf([undo, ...both], asked)?.id).toBe("b");
    expect(noteOf([undo, both[0]!], asked)).toBeNull();
  });
});
