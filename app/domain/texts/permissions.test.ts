import { expect, test } from "vitest";
import type { Actor, HeldGrant } from "#app/domain/accounts/actor.ts";
import { roles } from "#app/domain/accounts/actor.ts";
import { languagesToTranslate } from "./permissions.ts";

const event = {
  ...{ id: "camp", hostId: "swarzedz", source: "pl" },
  towns: [
    { id: "swarzedz", languages: ["pl"] },
    { id: "duclair", languages: ["fr"] },
    { id: "ronnenberg", languages: ["de", "nds"] },
  ],
};

const person = (...grants: HeldGrant[]): Actor => ({
  ...{ kind: "person", accountId: "a", sessionId: "s", language: "pl", assurance: "passkey" },
  ...{ steppedUpAt: new Date(0), grants },
});
const of = (role: HeldGrant["role"], communityId: string) =>
  person({ role, scope: { kind: "community", communityId } });
const ofEvent = (role: HeldGrant["role"], eventId: string) =>
  person({ role, scope: { kind: "event", eventId } });

const all = ["de", "fr", "en", "uk"];

test.each<[string, Actor, string[]]>([
  ["a visitor", { kind: "visitor" }, []],
  ["the system", { kind: "system" }, all],
  ["a family", person(), []],
  ["an administrator", person({ role: "administrator", scope: { kind: "platform" } }), all],
  ["its organizer", ofEvent("organizer", "camp"), all],
  ["another event's organizer", ofEvent("organizer", "fair"), []],
  ["a group's leader", ofEvent("leader", "camp"), []],
  ["the host's coordinator", of("coordinator", "swarzedz"), all],
  ["a partner's coordinator", of("coordinator", "duclair"), ["fr"]],
  ["a partner's coordinator whose town speaks more", of("coordinator", "ronnenberg"), ["de"]],
  ["another town's coordinator", of("coordinator", "legnica"), []],
])("%s translates into %j", (_, actor, expected) => {
  expect(languagesToTranslate(actor, event)).toEqual(expected);
});

test("no other role of a town that takes part translates", () => {
  for (const role of roles.filter((one) => one !== "coordinator"))
    expect(languagesToTranslate(of(role, "duclair"), event), role).toEqual([]);
});
