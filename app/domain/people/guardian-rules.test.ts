import { describe, expect, test } from "vitest";
import { mayEndGuardianship, type Rights } from "./guardian-rules.ts";

const guardian = (accountId: string, mayConsent: boolean, mayInform = true): Rights => ({
  ...{ accountId, mayInform, mayConsent },
});

const [mother, father, grandmother] = [
  guardian("mother", true),
  guardian("father", true),
  guardian("grandmother", false),
];

describe("a guardianship is ended", () => {
  test.each<[string, string, Rights[], boolean]>([
    ["mother", "mother", [mother, father], true],
    ["mother", "mother", [mother], false],
    ["mother", "mother", [mother, grandmother], false],
    ["mother", "mother", [mother, guardian("uninformed", true, false)], false],
    ["grandmother", "grandmother", [mother, grandmother], true],
    ["mother", "father", [mother, father], false],
    ["mother", "grandmother", [mother, grandmother], true],
    ["grandmother", "mother", [mother, grandmother], false],
    ["grandmother", "aunt", [mother, grandmother, guardian("aunt", false)], false],
    ["stranger", "grandmother", [mother, grandmother], false],
    ["mother", "stranger", [mother], false],
  ])("by %s, of %s, among %j: %s", (by, of, guardians, may) => {
    expect(mayEndGuardianship(by, of, guardians)).toBe(may);
  });
});
