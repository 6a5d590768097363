import { describe, expect, test } from "vitest";
import { type HeldGrant, type Person, type Role, roles } from "#app/domain/accounts/actor.ts";
import { scopeOfRole } from "#app/domain/accounts/permissions.ts";
import type { HealthPlace } from "#app/domain/health/permissions.ts";
import { answerReaders, possibleReaders } from "#app/domain/questions/keeping.ts";
import { answerReadersFor, isToldTo } from "./answer-reading.ts";

const someone = (grants: HeldGrant[] = []): Person => ({
  ...{ kind: "person", accountId: "staff", sessionId: "s", language: "de", assurance: "passkey" },
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
/** The role in every place where it could be held. */
const everywhere = (role: Role): HeldGrant[] => {
  if (scopeOfRole[role] === "event") return [atEvent(role)];
  if (scopeOfRole[role] === "platform") return [{ role, scope: { kind: "platform" } }];
  return [ofTown("host", role), ofTown("ronnenberg", role)];
};

const place: HealthPlace = {
  ...{ eventId: "camp", hostId: "host", communityId: "ronnenberg", isConfirmed: true },
  ...{ startsOn: "2027-07-05", endsOn: "2027-07-16", leaders: ["staff"], stay: null },
};
const during = "2027-07-10";
const as = (actor: Person, facts: Partial<HealthPlace> = {}, today = during) =>
  answerReadersFor(actor, { ...place, ...facts }, today);

describe("of a registration's answers", () => {
  const readers: Record<Role, string[]> = {
    ...{ administrator: [], treasurer: [], safeguarding: [], kitchen: [] },
    ...{ organizer: ["organizer"], coordinator: ["coordinator"] },
    ...{ leader: ["leader"], health: ["health"] },
  };
  test.each(roles)("the role %s alone reads as what it is", (role) => {
    expect(as(someone(everywhere(role)))).toEqual(readers[role]);
  });

  test("visitors, the system, families and roles elsewhere read as nobody", () => {
    for (const actor of [{ kind: "visitor" }, { kind: "system" }] as const)
      expect(answerReadersFor(actor, place, during)).toEqual([]);
    expect(as(someone())).toEqual([]);
    expect(as(someone([atEvent("organizer", "other"), ofTown("host")]))).toEqual([]);
  });

  test("a leader reads of her own group, two weeks before to one after", () => {
    const leader = someone([atEvent("leader")]);
    expect(as(leader, { leaders: ["another"] })).toEqual([]);
    expect(as(leader, { isConfirmed: false })).toEqual([]);
    expect(as(leader, {}, "2027-06-20")).toEqual([]);
    expect(as(leader, {}, "2027-06-21")).toEqual(["leader"]);
    expect(as(leader, {}, "2027-07-24")).toEqual([]);
  });

  test("a host reads once both know it, to two days after", () => {
    const stay = { hosts: ["staff"], publishedOn: "2027-06-01" };
    expect(as(someone(), { stay })).toEqual(["hostFamily"]);
    expect(as(someone(), { stay: { ...stay, hosts: ["another"] } })).toEqual([]);
    expect(as(someone(), { stay }, "2027-05-31")).toEqual([]);
    expect(as(someone(), { stay }, "2027-07-19")).toEqual([]);
  });
});

describe("a question", () => {
  test("is told to those whom it names", () => {
    for (const reader of answerReaders)
      for (const other of answerReaders)
        expect(
          isToldTo({ readers: [reader], sensitivity: "ordinary" }, [other], { isConfirmed: false }),
        ).toBe(reader === other);
  });

  test("about health is told of those with a place alone", () => {
    for (const reader of possibleReaders("health"))
      expect(
        [true, false].map((isConfirmed) =>
          isToldTo({ readers: [reader], sensitivity: "health" }, [reader], { isConfirmed }),
        ),
      ).toEqual([true, false]);
  });
});
