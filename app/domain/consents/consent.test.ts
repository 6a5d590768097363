import { describe, expect, test } from "vitest";
import {
  consentKinds,
  type Decision,
  holds,
  isAskedOf,
  isOpenFor,
  isPhoto,
  missingFrom,
  type Said,
  usualRules,
} from "./consent.ts";

const said = (...all: [string, Decision][]): Said[] =>
  all.map(([accountId, decision]) => ({ typeId: "t", accountId, decision }));

const one = { id: "t", isRequired: true, bothGuardians: false };
const both = { ...one, bothGuardians: true };
const free = { ...one, isRequired: false };
const parents = ["mother", "father"];

describe("a permission", () => {
  test("holds once it is given, by all who are asked", () => {
    expect(holds(one, [], parents)).toBe(false);
    expect(holds(one, said(["mother", "given"]), parents)).toBe(true);
    expect(holds(both, said(["mother", "given"]), parents)).toBe(false);
    expect(holds(both, said(["mother", "given"], ["father", "given"]), parents)).toBe(true);
  });

  test("holds no more when one withdraws it, and again when she gives it anew", () => {
    const history = said(["mother", "given"], ["father", "given"], ["father", "withdrawn"]);
    expect(holds(one, history, parents)).toBe(false);
    expect(holds(one, [...history, ...said(["father", "given"])], parents)).toBe(true);
  });

  test("is still to be given by the other parent alone", () => {
    const history = said(["mother", "given"]);
    expect(missingFrom(both, history, parents)).toEqual(["father"]);
    expect(missingFrom(one, history, parents)).toEqual([]);
    expect(isOpenFor(both, history, "father")).toBe(true);
    expect(isOpenFor(both, history, "mother")).toBe(false);
    expect(isOpenFor(one, history, "father")).toBe(false);
  });

  test("may be refused where nothing depends on it", () => {
    expect(isOpenFor(free, said(["mother", "refused"]), "mother")).toBe(false);
    expect(isOpenFor(one, said(["mother", "refused"]), "mother")).toBe(true);
    expect(holds(free, said(["mother", "refused"]), parents)).toBe(false);
  });

  test("of another is another", () => {
    const other = [{ typeId: "u", accountId: "mother", decision: "given" as const }];
    expect(holds(one, other, parents)).toBe(false);
  });

  test("for photos is never a condition, and asked of everybody", () => {
    for (const kind of consentKinds.filter(isPhoto))
      expect(usualRules(kind)).toEqual({ isRequired: false, bothGuardians: false, kinds: [] });
    expect(isAskedOf(usualRules("swim"), "adult")).toBe(false);
    expect(isAskedOf(usualRules("swim"), "child")).toBe(true);
    expect(isAskedOf(usualRules("data"), "adult")).toBe(true);
  });
});
