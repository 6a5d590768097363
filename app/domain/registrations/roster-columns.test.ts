import { expect, test } from "vitest";
import { columnsFrom, MOST_EMPTY, questionColumn, usualColumns } from "./roster-columns.ts";

const from = (query: string) => columnsFrom(new URLSearchParams(query));
const id = "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b01";

test("columns come in the order of the list, whatever the order of the address", () => {
  expect(from("column=town&column=familyName&column=health").facts).toEqual(["familyName", "town"]);
});

test("without any that we know, the usual ones come, and no contact among them", () => {
  expect(from("column=health").facts).toEqual(usualColumns);
  expect(usualColumns).not.toContain("emergencyPhone");
  expect(usualColumns).not.toContain("guardianEmail");
});

test("questions are asked for by their ids, once each", () => {
  const column = questionColumn(id);
  expect(from(`column=${column}&column=${column}&column=q.x`)).toEqual({
    ...{ facts: [], questionIds: [id], empty: 0 },
  });
});

test.each([
  ["3", 3],
  ["-1", 0],
  ["1000", MOST_EMPTY],
  ["1.5", 0],
  ["x", 0],
])("empty columns for paper: %s is %d", (typed, count) => {
  expect(from(`empty=${typed}`).empty).toBe(count);
});
