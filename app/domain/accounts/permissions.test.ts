import { describe, expect, test } from "vitest";
import { type Actor, type HeldGrant, type Person, type Role, roles, type Scope } from "./actor.ts";
import {
  canConfirmRecovery,
  canGiveGrant,
  canSeeGrants,
  canStandBehind,
  canWithdrawGrant,
  rightToGive,
  rolesIn,
  scopeOfRole,
} from "./permissions.ts";

const platform: Scope = { kind: "platform" };
const duclair: Scope = { kind: "community", communityId: "duclair" };
const ronnenberg: Scope = { kind: "community", communityId: "ronnenberg" };
const camp: Scope = { kind: "event", eventId: "camp" };
const festival: Scope = { kind: "event", eventId: "festival" };

const home: Record<Scope["kind"], Scope> = { platform, community: duclair, event: camp };

function person(...grants: HeldGrant[]): Person {
  const [accountId, sessionId] = ["me", "s"];
  const steppedUpAt = new Date(0);
  return {
    kind: "person",
    accountId,
    sessionId,
    language: "fr",
    assurance: "passkey",
    steppedUpAt,
    grants,
  };
}

const holder = (role: Role) => person({ role, scope: home[scopeOfRole[role]] });
const everyPlace = [platform, duclair, ronnenberg, camp, festival];

/** Every role in every place that an actor may give. */
const givenBy = (actor: Actor) =>
  everyPlace.flatMap((scope) =>
    roles
      .filter((role) => canGiveGrant(actor, role, scope))
      .map(
        (role) =>
          `${role}@${scope.kind === "community" ? scope.communityId : scope.kind === "event" ? scope.eventId : "platform"}`,
      ),
  );

const everything = [
  "administrator@platform",
  ...["duclair", "ronnenberg"].flatMap((town) =>
    rolesIn("community").map((role) => `${role}@${town}`),
  ),
  ...["camp", "festival"].flatMap((event) => rolesIn("event").map((role) => `${role}@${event}`)),
];

const allowed: Record<Role, string[]> = {
  administrator: everything,
  coordinator: ["coordinator@duclair", "treasurer@duclair", "safeguarding@duclair"],
  treasurer: [],
  safeguarding: [],
  organizer: ["leader@camp", "health@camp", "kitchen@camp"],
  leader: [],
  health: [],
  kitchen: [],
};

describe("giving", () => {
  test.each(roles)("%s gives this and nothing else", (role) => {
    expect(givenBy(holder(role))).toEqual(allowed[role]);
  });

  test("visitors and families give nothing, jobs everything", () => {
    expect(givenBy({ kind: "visitor" })).toEqual([]);
    expect(givenBy(person())).toEqual([]);
    expect(givenBy({ kind: "system" })).toEqual(everything);
  });

  test("two roles add up and no more", () => {
    const both = person(
      { role: "coordinator", scope: duclair },
      { role: "organizer", scope: camp },
    );
    expect(givenBy(both)).toEqual([...allowed.coordinator, ...allowed.organizer]);
  });
});

describe("taking back", () => {
  test.each(roles)("%s takes back what it may give, of others", (role) => {
    const taken = everyPlace.flatMap((scope) =>
      roles.filter((one) => canWithdrawGrant(holder(role), { accountId: "you", role: one, scope })),
    );
    expect(taken).toEqual(allowed[role].map((given) => given.split("@")[0]));
  });

  test("everybody lays down her own, but not by a mailed link", () => {
    const own = { accountId: "me", role: "kitchen", scope: camp } as const;
    expect(canWithdrawGrant(holder("kitchen"), own)).toBe(true);
    expect(canWithdrawGrant({ ...person(), assurance: "mail" }, own)).toBe(false);
    expect(canWithdrawGrant(holder("kitchen"), { ...own, accountId: "you" })).toBe(false);
  });
});

describe("seeing who holds what", () => {
  test.each([
    ["administrator", everyPlace],
    ["coordinator", [duclair]],
    ["organizer", [camp]],
    ["treasurer", []],
    ["safeguarding", []],
    ["leader", []],
    ["health", []],
    ["kitchen", []],
  ] as const)("%s", (role, places) => {
    expect(everyPlace.filter((scope) => canSeeGrants(holder(role), scope))).toEqual(places);
  });
});

describe("confirming that a passkey was lost", () => {
  const recovery = { accountId: "you", requestedById: "other" };

  test.each(roles)("%s", (role) => {
    expect(canConfirmRecovery(holder(role), recovery)).toBe(role === "administrator");
  });

  test("takes a second administrator, and never the one who lost it", () => {
    expect(canConfirmRecovery(holder("administrator"), { ...recovery, requestedById: "me" })).toBe(
      false,
    );
    expect(canConfirmRecovery(holder("administrator"), { ...recovery, accountId: "me" })).toBe(
      false,
    );
  });
});

describe("whoever offered something stands behind it while she could offer it", () => {
  const cases = (Object.keys(allowed) as Role[]).map((role) => ({ role }));
  test.each(cases)("$role", ({ role }) => {
    const sender = person({ role, scope: home[scopeOfRole[role]] });
    const offered = (Object.keys(scopeOfRole) as Role[]).map((wanted) => ({
      role: wanted,
      scope: home[scopeOfRole[wanted]],
    }));
    for (const offer of offered)
      expect(canStandBehind(sender, offer)).toBe(canGiveGrant(sender, offer.role, offer.scope));
    // To replace a lost passkey is an administrator's alone.
    const lostPasskey = { role: null, scope: platform };
    expect(canStandBehind(sender, lostPasskey)).toBe(role === "administrator");
  });

  test("the operator does for all, a visitor for nothing", () => {
    expect(canStandBehind({ kind: "system" }, { role: null, scope: platform })).toBe(true);
    expect(canStandBehind({ kind: "system" }, { role: "administrator", scope: platform })).toBe(
      true,
    );
    expect(canStandBehind({ kind: "visitor" }, { role: null, scope: platform })).toBe(false);
    expect(canStandBehind({ kind: "visitor" }, { role: "leader", scope: camp })).toBe(false);
  });
});

describe("the role that an invitation names", () => {
  const [town, everywhere]: HeldGrant[] = [
    { role: "coordinator", scope: duclair },
    { role: "administrator", scope: platform },
  ];
  test.each([
    ["the coordinator's own", person(town!), "treasurer", duclair, "coordinator"],
    ["the nearer of two", person(everywhere!, town!), "treasurer", duclair, "coordinator"],
    ["an administrator's elsewhere", person(town!, everywhere!), "leader", camp, "administrator"],
    ["the organizer's own", holder("organizer"), "leader", camp, "organizer"],
    ["none, of who may not", person(town!), "treasurer", ronnenberg, null],
    ["none, of a visitor", { kind: "visitor" }, "treasurer", duclair, null],
    ["none, of the system", { kind: "system" }, "treasurer", duclair, null],
  ] as [string, Actor, Role, Scope, Role | null][])("is %s", (_, actor, role, scope, right) => {
    expect(rightToGive(actor, role, scope)).toBe(right);
  });
});
