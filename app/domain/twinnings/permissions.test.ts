import { describe, expect, test } from "vitest";
import { type Person, type Role, roles, type Scope } from "#app/domain/accounts/actor.ts";
import { canWriteTwinning } from "./permissions.ts";

const partners = ["duclair", "ronnenberg"];

function holder(role: Role, communityId: string): Person {
  const isOfTown = ["coordinator", "treasurer", "safeguarding"].includes(role);
  const elsewhere: Scope =
    role === "administrator" ? { kind: "platform" } : { kind: "event", eventId: "camp" };
  const scope: Scope = isOfTown ? { kind: "community", communityId } : elsewhere;
  return {
    ...{ kind: "person", accountId: "me", sessionId: "s", language: "fr", assurance: "passkey" },
    ...{ steppedUpAt: new Date(0), grants: [{ role, scope }] },
  };
}

describe("writing a partnership", () => {
  test.each(roles)("%s of one of its towns", (role) => {
    const may = role === "coordinator" || role === "administrator";
    expect(canWriteTwinning(holder(role, "duclair"), partners)).toBe(may);
    expect(canWriteTwinning(holder(role, "ronnenberg"), partners)).toBe(may);
  });

  test.each(roles)("%s of another town", (role) => {
    expect(canWriteTwinning(holder(role, "swarzedz"), partners)).toBe(role === "administrator");
  });

  test("families and visitors never", () => {
    const family = { ...holder("coordinator", "duclair"), grants: [] };
    expect(canWriteTwinning(family, partners)).toBe(false);
    expect(canWriteTwinning({ kind: "visitor" }, partners)).toBe(false);
  });
});
