import { describe, expect, test } from "vitest";
import { filterFrom, listAddress, pageFrom, withoutFilter } from "./event-filter.ts";

const from = (query: string) => filterFrom(new URLSearchParams(query));

describe("the filter of an address", () => {
  test("reads all its parts", () => {
    const query =
      "text=+ob%C3%B3z++nad+&kind=camp&community=legnica&age=12&from=2027-07-01&to=2027-08-31" +
      "&lodging=tent&places=left";
    expect(from(query)).toEqual({
      text: "obóz nad",
      kind: "camp",
      community: "legnica",
      age: 12,
      from: "2027-07-01",
      to: "2027-08-31",
      lodging: "tent",
      places: "left",
    });
  });

  test.each([
    "",
    "text=+&kind=&community=&age=&from=&to=",
    "kind=picnic",
    "lodging=castle&places=taken",
    "community=Łódź'--",
    "age=-1",
    "age=12.5",
    "age=121",
    "age=zwölf",
    "from=2027-02-30",
    "from=27-02-03",
    "to=2027-13-01",
  ])("passes over what no form asks for: %s", (query) => {
    expect(from(query)).toEqual({});
  });

  test("turns days that stand in the wrong order", () => {
    expect(from("from=2027-08-31&to=2027-07-01")).toEqual({ from: "2027-07-01", to: "2027-08-31" });
  });

  test("keeps an age of nought years", () => {
    expect(from("age=0")).toEqual({ age: 0 });
  });
});

test.each([
  ["", 1],
  ["page=3", 3],
  ["page=0", 1],
  ["page=-2", 1],
  ["page=x", 1],
])("the page of %j is %i", (query, page) => {
  expect(pageFrom(new URLSearchParams(query))).toBe(page);
});

test("an address says the filter, and the page from the second on", () => {
  expect(listAddress("pl", {})).toBe("/pl/events");
  expect(listAddress("pl", { kind: "camp", age: 9 })).toBe("/pl/events?kind=camp&age=9");
  expect(listAddress("pl", { kind: "camp" }, 2)).toBe("/pl/events?kind=camp&page=2");
});

test("one part is taken away, the others stay", () => {
  expect(withoutFilter({ kind: "camp", age: 9 }, "kind")).toEqual({ age: 9 });
});
