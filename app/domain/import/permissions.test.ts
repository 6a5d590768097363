import { describe, expect, test } from "vitest";
import { type Actor, type Role, roles, type Scope } from "#app/domain/accounts/actor.ts";
import { townsToImportFor } from "./permissions.ts";

const [host, guest, other] = [{ id: "host" }, { id: "guest" }, { id: "other" }];
const event = { eventId: "camp", hostId: "host" };

const withRole = (role: Role, scope: Scope): Actor => ({
  ...{ kind: "person", accountId: "a", sessionId: "s", language: "pl", assurance: "passkey" },
  ...{ steppedUpAt: new Date(0), grants: [{ role, scope }] },
});

const idsFor = (actor: Actor) =>
  townsToImportFor(actor, event, [host, guest, other]).map(({ id }) => id);

describe("whose people somebody may import", () => {
  test.each([
    ["the event's organizer", "organizer", { kind: "event", eventId: "camp" }],
    ["its host's coordinator", "coordinator", { kind: "community", communityId: "host" }],
    ["an administrator", "administrator", { kind: "platform" }],
  ] as const)("all towns': %s", (_, role, scope) => {
    expect(idsFor(withRole(role, scope))).toEqual(["host", "guest", "other"]);
  });

  test("her own town's: a coordinator of a guest", () => {
    const scope = { kind: "community", communityId: "guest" } as const;
    expect(idsFor(withRole("coordinator", scope))).toEqual(["guest"]);
  });

  test("nobody's: an organizer of another event", () => {
    expect(idsFor(withRole("organizer", { kind: "event", eventId: "sports" }))).toEqual([]);
  });

  test.each(roles.filter((role) => !["organizer", "coordinator", "administrator"].includes(role)))(
    "nobody's: whoever is %s",
    (role) => {
      expect(idsFor(withRole(role, { kind: "event", eventId: "camp" }))).toEqual([]);
      expect(idsFor(withRole(role, { kind: "community", communityId: "guest" }))).toEqual([]);
    },
  );

  test("nobody's: visitors, and the system, which acts for somebody or not at all", () => {
    expect(idsFor({ kind: "visitor" })).toEqual([]);
    expect(idsFor({ kind: "system" })).toEqual([]);
  });
});
