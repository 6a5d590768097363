import { describe, expect, test } from "vitest";
import { endedIn, foundedOn, inOrder, statusOn, type Step, type StepKind } from "./history.ts";

const today = "2026-11-22";

/** `signature 2017-12-08`, `suspended ?` */
const steps = (...lines: string[]): Step[] =>
  lines.map((line) => {
    const [kind, date] = line.split(" ");
    const [year = null, month = null, day = null] =
      date === "?" ? [] : (date ?? "").split("-").map(Number);
    return { kind: kind as StepKind, year, month, day };
  });

const meissen = steps(
  "resolution 2018-05-25",
  "signature 2017-12-08",
  "resolution 2017-11-01",
  "effective 2018-05-25",
);
const kosakowoRuwer = steps(
  "signature 2013-05-19",
  "resolution 2013-05-27",
  "effective 2013-05-27",
);
const jarfalla = steps("partnership 1995-01-01", "ended 1998-12-31");
const duclair = steps("signature 1968-04-13", "renewal 2018-09-08", "renewal 2023-09");

describe("statusOn", () => {
  test.each([
    ["nothing written", [], "active"],
    ["Legnica–Meißen", meissen, "active"],
    ["Kosakowo–Ruwer", kosakowoRuwer, "active"],
    ["Swarzędz–Järfälla", jarfalla, "ended"],
    ["Duclair–Ronnenberg", duclair, "renewed"],
    [
      "martial law",
      steps("partnership 1979", "suspended 1981-12-13", "resumed 1983-07-22"),
      "active",
    ],
    ["no date of the pause", steps("partnership 1990", "dormant ?"), "dormant"],
    ["a paper after the renewal", steps("renewal 2016", "effective 2017"), "renewed"],
    ["an end agreed for later", steps("signature 2025-01-01", "ended 2028-12-31"), "active"],
    ["its last day", steps("signature 2025-01-01", "ended 2026-11-22"), "ended"],
    ["begun anew", steps("ended 1998", "signature 2020"), "active"],
    ["renewed, then left alone", steps("renewal 2016", "dormant 2022"), "dormant"],
  ] as const)("%s: %#", (_, history, status) => {
    expect(statusOn(history, today)).toBe(status);
  });
});

describe("foundedOn", () => {
  test.each([
    ["by the signature, not by the council", meissen, { year: 2017, month: 12, day: 8 }],
    ["signed before the council", kosakowoRuwer, { year: 2013, month: 5, day: 19 }],
    [
      "a bare year",
      steps("contact 1989", "partnership 1991"),
      { year: 1991, month: null, day: null },
    ],
    ["only renewals are known", steps("renewal 2015-10-16"), null],
    ["a beginning without a date", steps("signature ?"), null],
  ] as const)("%s", (_, history, founded) => {
    expect(foundedOn(history)).toEqual(founded);
  });
});

test("the year of the end is that of a partnership that is over", () => {
  expect(endedIn(jarfalla, today)).toBe(1998);
  expect(endedIn(steps("ended 1998", "resumed 2020"), today)).toBeNull();
  expect(endedIn(steps("ended 2028"), today)).toBeNull();
  expect(endedIn(steps("ended ?"), today)).toBeNull();
});

test("steps stand in the order of time, undated ones last", () => {
  const order = inOrder(steps("dormant ?", "renewal 2016", "contact 1989"));
  expect(order.map(({ kind }) => kind)).toEqual(["contact", "renewal", "dormant"]);
});
