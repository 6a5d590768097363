import { describe, expect, test } from "vitest";
import { type Person, type Role, roles, type Scope } from "#app/domain/accounts/actor.ts";
import { canWritePlaces } from "./permissions.ts";

const camp = { id: "camp", hostId: "swarzedz" };

function holder(role: Role, scope: Scope): Person {
  return {
    ...{ kind: "person", accountId: "me", sessionId: "s", language: "fr", assurance: "passkey" },
    ...{ steppedUpAt: new Date(0), grants: [{ role, scope }] },
  };
}

const placeOf = (role: Role, communityId: string, eventId: string): Scope => {
  if (role === "administrator") return { kind: "platform" };
  const isOfTown = ["coordinator", "treasurer", "safeguarding"].includes(role);
  return isOfTown ? { kind: "community", communityId } : { kind: "event", eventId };
};

describe("giving an event's places", () => {
  test.each(roles)("%s of the event or its host", (role) => {
    const may = ["organizer", "coordinator", "administrator"].includes(role);
    expect(canWritePlaces(holder(role, placeOf(role, "swarzedz", "camp")), camp)).toBe(may);
  });

  test.each(roles)("%s of elsewhere, a town that takes part among them", (role) => {
    const scope = placeOf(role, "duclair", "festival");
    expect(canWritePlaces(holder(role, scope), camp)).toBe(role === "administrator");
  });

  test("families and visitors never", () => {
    const family = { ...holder("organizer", { kind: "event", eventId: "camp" }), grants: [] };
    expect(canWritePlaces(family, camp)).toBe(false);
    expect(canWritePlaces({ kind: "visitor" }, camp)).toBe(false);
  });
});
