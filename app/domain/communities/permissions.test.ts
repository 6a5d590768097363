import { describe, expect, test } from "vitest";
import { type Person, type Role, roles, type Scope } from "#app/domain/accounts/actor.ts";
import { canMakeCommunity, canWriteCommunity } from "./permissions.ts";

const duclair: Scope = { kind: "community", communityId: "duclair" };

function holder(role: Role, scope: Scope): Person {
  return {
    ...{ kind: "person", accountId: "me", sessionId: "s", language: "fr", assurance: "passkey" },
    ...{ steppedUpAt: new Date(0), grants: [{ role, scope }] },
  };
}

const placeOf = (role: Role): Scope => {
  if (role === "administrator") return { kind: "platform" };
  const isOfTown = ["coordinator", "treasurer", "safeguarding"].includes(role);
  return isOfTown ? duclair : { kind: "event", eventId: "camp" };
};

describe("writing a community", () => {
  test.each(roles)("%s of this one", (role) => {
    const may = role === "coordinator" || role === "administrator";
    expect(canWriteCommunity(holder(role, placeOf(role)), "duclair")).toBe(may);
  });

  test.each(roles)("%s of another one", (role) => {
    expect(canWriteCommunity(holder(role, placeOf(role)), "ronnenberg")).toBe(
      role === "administrator",
    );
  });

  test("families and visitors never", () => {
    const family = { ...holder("coordinator", duclair), grants: [] };
    expect(canWriteCommunity(family, "duclair")).toBe(false);
    expect(canWriteCommunity({ kind: "visitor" }, "duclair")).toBe(false);
  });
});

describe("taking a town into the network", () => {
  test.each(roles)("%s", (role) => {
    expect(canMakeCommunity(holder(role, placeOf(role)))).toBe(role === "administrator");
  });

  test("families and visitors never", () => {
    expect(canMakeCommunity({ ...holder("coordinator", duclair), grants: [] })).toBe(false);
    expect(canMakeCommunity({ kind: "visitor" })).toBe(false);
  });
});
