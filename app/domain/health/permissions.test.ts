import { describe, expect, test } from "vitest";
import { type HeldGrant, type Person, type Role, roles } from "#app/domain/accounts/actor.ts";
import { scopeOfRole } from "#app/domain/accounts/permissions.ts";
import {
  canCountDiets,
  canOpenHealth,
  healthReading,
  type HealthPlace,
  type Reader,
} from "./permissions.ts";
import { partNames } from "./record.ts";

const someone = (grants: HeldGrant[] = [], accountId = "staff"): Person => ({
  ...{ kind: "person", accountId, sessionId: "s", language: "de", assurance: "passkey" },
  ...{ steppedUpAt: new Date(0), grants },
});

const atEvent = (role: Role, eventId = "camp"): HeldGrant => ({
  role,
  scope: { kind: "event", eventId },
});
const ofTown = (communityId: string, role: Role = "coordinator"): HeldGrant => ({
  role,
  scope: { kind: "community", communityId },
});
/** The role in every place that it could be held in here. */
const everywhere = (role: Role): HeldGrant[] => {
  if (scopeOfRole[role] === "event") return [atEvent(role)];
  if (scopeOfRole[role] === "platform") return [{ role, scope: { kind: "platform" } }];
  return [ofTown("host", role), ofTown("ronnenberg", role)];
};

const place: HealthPlace = {
  ...{ eventId: "camp", hostId: "host", communityId: "ronnenberg", isConfirmed: true },
  ...{ startsOn: "2027-07-05", endsOn: "2027-07-16", leaders: [], stay: null },
};
const during = "2027-07-10";
const readerOf = (actor: Person, facts: Partial<HealthPlace> = {}, today = during) =>
  healthReading(actor, { ...place, ...facts }, today)?.reader ?? null;

describe("of a person's health", () => {
  const readers: Record<Role, Reader | null> = {
    ...{ administrator: null, coordinator: null, treasurer: null, safeguarding: null },
    ...{ organizer: null, leader: null, kitchen: null, health: "health" },
  };
  test.each(roles)("the role %s alone lets read what the matrix says", (role) => {
    expect(readerOf(someone(everywhere(role)))).toBe(readers[role]);
    const mayOpen = role === "health" || role === "leader";
    expect(canOpenHealth(someone(everywhere(role)), place)).toBe(mayOpen);
    const mayCount = role === "health" || role === "kitchen";
    expect(canCountDiets(someone(everywhere(role)), place)).toBe(mayCount);
  });

  test("neither visitors, families, the system nor another event's named person read", () => {
    for (const actor of [{ kind: "visitor" }, { kind: "system" }] as const) {
      expect(healthReading(actor, place, during)).toBeNull();
      expect(canOpenHealth(actor, place)).toBe(false);
      expect(canCountDiets(actor, place)).toBe(false);
    }
    expect(readerOf(someone())).toBeNull();
    expect(readerOf(someone([atEvent("health", "other")]))).toBeNull();
    expect(canOpenHealth(someone([atEvent("health", "other")]), place)).toBe(false);
    expect(canCountDiets(someone([atEvent("kitchen", "other")]), place)).toBe(false);
  });

  test("the named person reads everything, of those with a place, for thirty days after", () => {
    const named = someone([atEvent("health"), atEvent("organizer")]);
    expect(healthReading(named, place, during)).toEqual({ reader: "health", parts: partNames });
    expect(readerOf(named, {}, "2027-01-01")).toBe("health");
    expect(readerOf(named, {}, "2027-08-15")).toBe("health");
    expect(readerOf(named, {}, "2027-08-16")).toBeNull();
    expect(readerOf(named, { isConfirmed: false })).toBeNull();
  });

  test("a coordinator who is named reads of her own town; the host's reads of all", () => {
    const sending = someone([atEvent("health"), ofTown("ronnenberg")]);
    expect(readerOf(sending)).toBe("coordinator");
    expect(readerOf(sending, { communityId: "duclair" })).toBeNull();
    expect(canOpenHealth(sending, place)).toBe(true);
    expect(canCountDiets(sending, place)).toBe(false);
    const receiving = someone([atEvent("health"), ofTown("host")]);
    expect(readerOf(receiving, { communityId: "duclair" })).toBe("health");
  });

  test("a leader reads of her own group, from two weeks before to one week after", () => {
    const leader = someone([atEvent("leader")]);
    const own = { leaders: ["staff"] };
    expect(readerOf(leader, { leaders: ["other"] })).toBeNull();
    expect(readerOf(someone(), own)).toBeNull();
    const days: [string, Reader | null][] = [
      ["2027-06-20", null],
      ["2027-06-21", "leader"],
      ["2027-07-23", "leader"],
      ["2027-07-24", null],
    ];
    for (const [day, reader] of days) expect(readerOf(leader, own, day)).toBe(reader);
  });

  test("a host family reads what the stay needs, from publication to two days after", () => {
    const stay = { hosts: ["barbara"], publishedOn: "2027-06-28" };
    const host = someone([], "barbara");
    const reading = { reader: "host", parts: ["allergies", "medicines", "diet"] };
    expect(healthReading(host, { ...place, stay }, during)).toEqual(reading);
    expect(readerOf(someone([], "neighbour"), { stay })).toBeNull();
    const days: [string, Reader | null][] = [
      ["2027-06-27", null],
      ["2027-06-28", "host"],
      ["2027-07-18", "host"],
      ["2027-07-19", null],
    ];
    for (const [day, reader] of days) expect(readerOf(host, { stay }, day)).toBe(reader);
  });
});
