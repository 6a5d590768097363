import { describe, expect, test } from "vitest";
import { FRESH_MINUTES, isFresh } from "#app/domain/rights.ts";
import { enrolmentRefusal, removalRefusal } from "./step-up.ts";

const now = new Date("2027-03-12T17:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const passkey = { assurance: "passkey", steppedUpAt: ago(1) } as const;
const mail = { assurance: "mail", steppedUpAt: ago(1) } as const;
const stale = { assurance: "passkey", steppedUpAt: ago(FRESH_MINUTES) } as const;

test("a factor is fresh for ten minutes", () => {
  expect(isFresh(passkey, now)).toBe(true);
  expect(isFresh(stale, now)).toBe(false);
});

describe("enrolling", () => {
  test.each([
    ["a family's first passkey", mail, { passkeys: 0, holdsRoles: false }, null],
    ["a second one, after showing the first", passkey, { passkeys: 1, holdsRoles: true }, null],
    ["a second one by mail alone", mail, { passkeys: 1, holdsRoles: false }, "stepUpNeeded"],
    ["a second one, long after", stale, { passkeys: 1, holdsRoles: true }, "stepUpNeeded"],
    ["staff's first one by mail alone", mail, { passkeys: 0, holdsRoles: true }, "forbidden"],
  ] as const)("%s", (_, shown, holdings, expected) => {
    expect(enrolmentRefusal(shown, holdings, now)).toBe(expected);
  });
});

describe("removing", () => {
  test.each([
    ["one of two", passkey, { passkeys: 2, holdsRoles: true }, null],
    ["staff's last one", passkey, { passkeys: 1, holdsRoles: true }, "passkeyLast"],
    ["a family's last one", passkey, { passkeys: 1, holdsRoles: false }, null],
    ["by mail alone", mail, { passkeys: 2, holdsRoles: false }, "stepUpNeeded"],
    ["long after", stale, { passkeys: 2, holdsRoles: false }, "stepUpNeeded"],
  ] as const)("%s", (_, shown, holdings, expected) => {
    expect(removalRefusal(shown, holdings, now)).toBe(expected);
  });
});
