import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor, Person } from "#app/domain/accounts/actor.ts";
import { mayWriteAs } from "./permissions.ts";

const place = { eventId: randomUUID(), hostId: randomUUID(), communityId: randomUUID() };
const elsewhere = { eventId: randomUUID(), communityId: randomUUID() };

function person(grants: Person["grants"] = [], accountId: string = randomUUID()): Person {
  return {
    ...{ kind: "person", accountId, sessionId: randomUUID(), language: "pl", grants },
    ...{ assurance: "passkey", steppedUpAt: new Date(0) },
  };
}

const guardian = person();
const ofAll = { accountId: guardian.accountId, mayInform: true, mayConsent: true };
const child = { guardians: [ofAll] };
const halfSister = { guardians: [{ ...ofAll, accountId: randomUUID() }] };

const atEvent = (role: Person["grants"][number]["role"], eventId: string) =>
  person([{ role, scope: { kind: "event", eventId } }]);
const inTown = (role: Person["grants"][number]["role"], communityId: string) =>
  person([{ role, scope: { kind: "community", communityId } }]);

test.each<[string, boolean, Actor]>([
  ["an organizer of the event", true, atEvent("organizer", place.eventId)],
  ["a coordinator of the family's town", true, inTown("coordinator", place.communityId)],
  ["a coordinator of the host", false, inTown("coordinator", place.hostId)],
  ["a coordinator of another town", false, inTown("coordinator", elsewhere.communityId)],
  ["an organizer of another event", false, atEvent("organizer", elsewhere.eventId)],
  ["a treasurer of the town", false, inTown("treasurer", place.communityId)],
  ["a leader", false, atEvent("leader", place.eventId)],
  ["the guardian", false, guardian],
  ["a visitor", false, { kind: "visitor" }],
  ["the clock", false, { kind: "system" }],
])("for the desk writes %s: %s", (_, may, actor) => {
  expect(mayWriteAs("desk", actor, { people: [child], place })).toBe(may);
});

test.each<[string, boolean, { guardians: (typeof ofAll)[] }[]]>([
  ["everybody's guardian", true, [child, child]],
  ["one child's guardian alone", false, [child, halfSister]],
  ["whoever may not be told", false, [{ guardians: [{ ...ofAll, mayInform: false }] }]],
  ["nobody's guardian", false, []],
])("for the family writes %s: %s", (_, may, people) => {
  expect(mayWriteAs("family", guardian, { people, place })).toBe(may);
  expect(mayWriteAs("family", atEvent("organizer", place.eventId), { people, place })).toBe(false);
});
