import fc from "fast-check";
import { expect, test } from "vitest";
import { rosterFilterFrom, rosterQuery } from "./roster-filter.ts";

const read = (query: string) => rosterFilterFrom(new URLSearchParams(query));

test("reads what a form of ours asks for", () => {
  expect(read("town=duclair&state=held&kind=child&name=+Le%C5%9Bniak+")).toEqual({
    ...{ town: "duclair", state: "held", kind: "child", name: "Leśniak" },
  });
});

test("passes over what no form of ours could ask for", () => {
  expect(read("town=../x&state=paid&kind=dog&name=+++")).toEqual({});
});

test("is what its own address says, whatever name was typed", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (typed, page) => {
      const filter = read(new URLSearchParams({ name: typed, state: "held" }).toString());
      expect(rosterFilterFrom(new URLSearchParams(rosterQuery(filter, page)))).toEqual(filter);
    }),
  );
});

test("the first page of everybody has no query", () => expect(rosterQuery({})).toBe(""));
