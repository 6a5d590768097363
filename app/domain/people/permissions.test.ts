import { describe, expect, test } from "vitest";
import { type Person, type Role, roles } from "#app/domain/accounts/actor.ts";
import { canReadPerson, canWritePerson } from "./permissions.ts";

const someone = (accountId: string, role?: Role): Person => ({
  ...{ kind: "person", accountId, sessionId: "s", language: "fr", assurance: "passkey" },
  ...{ steppedUpAt: new Date(0), grants: role ? [{ role, scope: { kind: "platform" } }] : [] },
});

const child = {
  guardians: [
    { accountId: "mother", mayInform: true, mayConsent: true },
    { accountId: "father", mayInform: true, mayConsent: false },
    { accountId: "payer", mayInform: false, mayConsent: false },
  ],
};

describe("a person's data", () => {
  test.each([
    ["mother", true, true],
    ["father", true, false],
    ["payer", false, false],
    ["neighbour", false, false],
  ])("%s: reads %s, writes %s", (who, reads, writes) => {
    expect(canReadPerson(someone(who), child)).toBe(reads);
    expect(canWritePerson(someone(who), child)).toBe(writes);
  });

  test.each(roles)("are not opened by being %s", (role) => {
    expect(canReadPerson(someone("staff", role), child)).toBe(false);
    expect(canWritePerson(someone("staff", role), child)).toBe(false);
  });

  test("nor to visitors or the system", () => {
    for (const kind of ["visitor", "system"] as const) {
      expect(canReadPerson({ kind }, child)).toBe(false);
      expect(canWritePerson({ kind }, child)).toBe(false);
    }
  });
});
