import { describe, expect, test } from "vitest";
import type { Actor, HeldGrant, Person } from "#app/domain/accounts/actor.ts";
import { canKeepAccounts, canPay, canReadEventMoney } from "./permissions.ts";

const [own, other] = [
  "5f0c8f5e-0000-4000-8000-000000000001",
  "5f0c8f5e-0000-4000-8000-000000000002",
];

const person = (...grants: HeldGrant[]): Person => ({
  ...{ kind: "person", accountId: own, sessionId: own, language: "pl", assurance: "passkey" },
  ...{ steppedUpAt: new Date(0), grants },
});

const inTown = (role: HeldGrant["role"], communityId = own) =>
  person({ role, scope: { kind: "community", communityId } });

describe("the accounts of a town are kept by", () => {
  test.each<[string, Actor, boolean]>([
    ["its treasurer", inTown("treasurer"), true],
    ["an administrator", person({ role: "administrator", scope: { kind: "platform" } }), true],
    ["the system", { kind: "system" }, true],
    ["another town's treasurer", inTown("treasurer", other), false],
    ["its coordinator", inTown("coordinator"), false],
    ["its safeguarding officer", inTown("safeguarding"), false],
    ["an organizer", person({ role: "organizer", scope: { kind: "event", eventId: own } }), false],
    [
      "a treasurer of an event",
      person({ role: "treasurer", scope: { kind: "event", eventId: own } }),
      false,
    ],
    ["somebody without a role", person(), false],
    ["a visitor", { kind: "visitor" }, false],
  ])("%s: %#", (_, actor, may) => {
    expect(canKeepAccounts(actor, own)).toBe(may);
  });
});

describe("how an event's money stands is read by", () => {
  const ofEvent = (role: HeldGrant["role"], eventId = own) =>
    person({ role, scope: { kind: "event", eventId } });

  test.each<[string, Actor, boolean]>([
    ["its organizer", ofEvent("organizer"), true],
    ["its host's coordinator", inTown("coordinator"), true],
    ["an administrator", person({ role: "administrator", scope: { kind: "platform" } }), true],
    ["the system", { kind: "system" }, true],
    ["another event's organizer", ofEvent("organizer", other), false],
    ["another town's coordinator", inTown("coordinator", other), false],
    ["its leader", ofEvent("leader"), false],
    ["its cook", ofEvent("kitchen"), false],
    ["a treasurer of its host", inTown("treasurer"), false],
    ["somebody without a role", person(), false],
    ["a visitor", { kind: "visitor" }, false],
  ])("%s", (_, actor, may) => {
    expect(canReadEventMoney(actor, { id: own, hostId: own })).toBe(may);
  });
});

describe("an order is read and paid by", () => {
  test.each<[string, Actor, { accountId: string; mayPay: boolean }[], boolean]>([
    ["a guardian who may pay", person(), [{ accountId: own, mayPay: true }], true],
    ["a guardian who may not", person(), [{ accountId: own, mayPay: false }], false],
    ["another's guardian", person(), [{ accountId: other, mayPay: true }], false],
    ["a treasurer", inTown("treasurer"), [{ accountId: other, mayPay: true }], false],
    ["a visitor", { kind: "visitor" }, [{ accountId: own, mayPay: true }], false],
    ["the system", { kind: "system" }, [{ accountId: own, mayPay: true }], false],
  ])("%s", (_, actor, guardians, may) => {
    expect(canPay(actor, guardians)).toBe(may);
  });
});
