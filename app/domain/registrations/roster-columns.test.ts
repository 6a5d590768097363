import { expect, test } from "vitest";
import { columnsFrom, usualColumns } from "./roster-columns.ts";

test("columns come in the order of the list, whatever the order of the address", () => {
  expect(columnsFrom(new URLSearchParams("column=town&column=familyName&column=health"))).toEqual([
    "familyName",
    "town",
  ]);
});

test("without any that we know, the usual ones come, and no contact among them", () => {
  expect(columnsFrom(new URLSearchParams("column=health"))).toEqual(usualColumns);
  expect(usualColumns).not.toContain("emergencyPhone");
  expect(usualColumns).not.toContain("guardianEmail");
});
