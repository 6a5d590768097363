import { describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/accounts/actor.ts";
import { canReadAsGuest, canReadAsHost, type StayToRead } from "./permissions.ts";

const person = (accountId: string): Actor => ({
  ...{ kind: "person", accountId, sessionId: "s", language: "pl", assurance: "mail" },
  ...{ steppedUpAt: new Date(0), grants: [] },
});

const stay: StayToRead = {
  ...{ isPublished: true, isAlive: true, hostAccounts: ["host"] },
  guardians: [
    { accountId: "guardian", mayInform: true },
    { accountId: "untold", mayInform: false },
  ],
};

const visitor: Actor = { kind: "visitor" };

describe("a guest's card", () => {
  test.each([
    ["the host", person("host"), stay, true],
    ["the guardian", person("guardian"), stay, false],
    ["somebody else", person("other"), stay, false],
    ["a visitor", visitor, stay, false],
    ["the host before it is published", person("host"), { ...stay, isPublished: false }, false],
    ["the host after it ended", person("host"), { ...stay, isAlive: false }, false],
  ])("%s", (_, actor, of, expected) => {
    expect(canReadAsHost(actor, of)).toBe(expected);
  });
});

describe("a host family's card", () => {
  test.each([
    ["the guardian", person("guardian"), stay, true],
    ["a guardian without the right to be told", person("untold"), stay, false],
    ["the host", person("host"), stay, false],
    ["a visitor", visitor, stay, false],
    [
      "the guardian before it is published",
      person("guardian"),
      { ...stay, isPublished: false },
      false,
    ],
    ["the guardian after it ended", person("guardian"), { ...stay, isAlive: false }, false],
  ])("%s", (_, actor, of, expected) => {
    expect(canReadAsGuest(actor, of)).toBe(expected);
  });
});
