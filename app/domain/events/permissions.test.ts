import { describe, expect, test } from "vitest";
import { type Person, type Role, roles, type Scope } from "#app/domain/accounts/actor.ts";
import {
  canAnswerForTown,
  canAssignGuests,
  canBecomeHost,
  canMakeEvent,
  canWriteEvent,
} from "./permissions.ts";

function holder(role: Role, scope: Scope): Person {
  return {
    ...{ kind: "person", accountId: "me", sessionId: "s", language: "fr", assurance: "passkey" },
    ...{ steppedUpAt: new Date(0), grants: [{ role, scope }] },
  };
}

const placeOf = (role: Role): Scope => {
  if (role === "administrator") return { kind: "platform" };
  const isOfTown = ["coordinator", "treasurer", "safeguarding"].includes(role);
  return isOfTown
    ? { kind: "community", communityId: "swarzedz" }
    : { kind: "event", eventId: "camp" };
};

const writers: readonly Role[] = ["organizer", "coordinator", "administrator"];

describe("writing an event", () => {
  test.each(roles)("%s of it or of its host", (role) => {
    const may = canWriteEvent(holder(role, placeOf(role)), { id: "camp", hostId: "swarzedz" });
    expect(may).toBe(writers.includes(role));
  });

  test.each(roles)("%s of another one", (role) => {
    const may = canWriteEvent(holder(role, placeOf(role)), { id: "fair", hostId: "tymbark" });
    expect(may).toBe(role === "administrator");
  });

  test("families and visitors never", () => {
    const place = { id: "camp", hostId: "swarzedz" };
    const family = { ...holder("organizer", placeOf("organizer")), grants: [] };
    expect(canWriteEvent(family, place)).toBe(false);
    expect(canWriteEvent({ kind: "visitor" }, place)).toBe(false);
  });
});

describe("assigning guests to families", () => {
  const assigning: readonly Role[] = ["organizer", "coordinator"];

  test.each(roles)("%s of the event or of its host", (role) => {
    const may = canAssignGuests(holder(role, placeOf(role)), { id: "camp", hostId: "swarzedz" });
    expect(may).toBe(assigning.includes(role));
  });

  test.each(roles)("%s of another event or town", (role) => {
    const place = { id: "fair", hostId: "tymbark" };
    expect(canAssignGuests(holder(role, placeOf(role)), place)).toBe(false);
  });

  test("visitors never, our own jobs always", () => {
    const place = { id: "camp", hostId: "swarzedz" };
    expect(canAssignGuests({ kind: "visitor" }, place)).toBe(false);
    expect(canAssignGuests({ kind: "system" }, place)).toBe(true);
  });
});

describe("making an event of a community", () => {
  const swarzedz = { hostId: "swarzedz", eventIds: ["fair", "camp"] };

  test.each(roles)("%s of it or of an event it hosts", (role) => {
    const may = canMakeEvent(holder(role, placeOf(role)), swarzedz);
    expect(may).toBe(writers.includes(role));
  });

  test.each(roles)("%s of elsewhere", (role) => {
    const may = canMakeEvent(holder(role, placeOf(role)), { hostId: "tymbark", eventIds: ["run"] });
    expect(may).toBe(role === "administrator");
  });

  test("an organizer where nothing has been held yet, families and visitors never", () => {
    const organizer = holder("organizer", placeOf("organizer"));
    expect(canMakeEvent(organizer, { ...swarzedz, eventIds: [] })).toBe(false);
    expect(canMakeEvent({ ...organizer, grants: [] }, swarzedz)).toBe(false);
    expect(canMakeEvent({ kind: "visitor" }, swarzedz)).toBe(false);
  });
});

describe("saying whether a town takes part", () => {
  test.each(roles)("%s of it, or of another", (role) => {
    const somebody = holder(role, placeOf(role));
    const answering: readonly Role[] = ["coordinator", "administrator"];
    expect(canAnswerForTown(somebody, "swarzedz")).toBe(answering.includes(role));
    expect(canAnswerForTown(somebody, "tymbark")).toBe(role === "administrator");
    expect(canAnswerForTown({ kind: "visitor" }, "swarzedz")).toBe(false);
  });
});

describe("handing an event to another town", () => {
  const camp = { id: "camp", hostId: "swarzedz" };
  const elsewhere = { hostId: "tymbark", eventIds: ["run"] };

  test.each(roles)("%s: to a town whose events she does not make", (role) => {
    const may = canBecomeHost(holder(role, placeOf(role)), camp, elsewhere);
    expect(may).toBe(role === "administrator");
  });

  test("a coordinator of both towns, and never what is another's event", () => {
    const tymbark = { kind: "community", communityId: "tymbark" } as const;
    const both = holder("coordinator", placeOf("coordinator"));
    both.grants.push({ role: "coordinator", scope: tymbark });
    expect(canBecomeHost(both, camp, elsewhere)).toBe(true);
    expect(canBecomeHost(holder("coordinator", tymbark), camp, elsewhere)).toBe(false);
  });
});
