import { describe, expect, test } from "vitest";
import { type Actor, type Person, type Role, roles } from "#app/domain/accounts/actor.ts";
import { canContact, canDecide, canReadAsFamily, doerFor, townsToRead } from "./permissions.ts";

const place = { eventId: "camp", hostId: "swarzedz", communityId: "duclair" };
const child = {
  guardians: [
    { accountId: "mother", mayInform: true, mayConsent: true },
    { accountId: "father", mayInform: true, mayConsent: false },
  ],
};

const someone = (accountId: string, grants: Person["grants"] = []): Person => ({
  ...{ kind: "person", accountId, sessionId: "s", language: "fr", assurance: "passkey" },
  ...{ steppedUpAt: new Date(0), grants },
});

const at = (role: Role, where: "camp" | "other" | "platform" | (string & {})): Person => {
  const event = where === "camp" || where === "other";
  const scope =
    where === "platform"
      ? { kind: "platform" as const }
      : event
        ? { kind: "event" as const, eventId: where }
        : { kind: "community" as const, communityId: where };
  return someone("staff", [{ role, scope }]);
};

describe("a registration", () => {
  test.each<[string, Actor, boolean]>([
    ["organizer of the event", at("organizer", "camp"), true],
    ["organizer of another", at("organizer", "other"), false],
    ["coordinator of its town", at("coordinator", "duclair"), true],
    ["coordinator of the host", at("coordinator", "swarzedz"), true],
    ["coordinator of another town", at("coordinator", "ronnenberg"), false],
    ["administrator", at("administrator", "platform"), true],
    ["mother", someone("mother"), false],
    ["visitor", { kind: "visitor" }, false],
    ["clock", { kind: "system" }, true],
  ])("is decided by: %s", (_, actor, may) => {
    expect(canDecide(actor, place)).toBe(may);
  });

  test.each(roles.filter((role) => !["organizer", "coordinator", "administrator"].includes(role)))(
    "is not decided by being %s there",
    (role) => {
      for (const where of ["camp", "duclair", "platform"])
        expect(canDecide(at(role, where), place)).toBe(false);
    },
  );

  test.each<[string, Actor, boolean]>([
    ["organizer of the event", at("organizer", "camp"), true],
    ["coordinator of its town", at("coordinator", "duclair"), true],
    ["administrator", at("administrator", "platform"), true],
    ["coordinator of the host", at("coordinator", "swarzedz"), false],
    ["coordinator of another town", at("coordinator", "ronnenberg"), false],
    ["visitor", { kind: "visitor" }, false],
  ])("tells how its family is reached to: %s", (_, actor, may) => {
    expect(canContact(actor, place)).toBe(may);
  });

  test("is answered and withdrawn by guardians who may agree, or by who decides", () => {
    expect(doerFor(someone("mother"), child, place)).toBe("family");
    expect(doerFor(someone("father"), child, place)).toBeNull();
    expect(doerFor(someone("neighbour"), child, place)).toBeNull();
    expect(doerFor(at("coordinator", "duclair"), child, place)).toBe("decider");
    expect(doerFor({ kind: "system" }, child, place)).toBe("system");
    expect(doerFor({ kind: "visitor" }, child, place)).toBeNull();
  });

  test("is read on the family's pages by guardians alone", () => {
    expect(canReadAsFamily(someone("father"), child)).toBe(true);
    for (const role of roles) expect(canReadAsFamily(at(role, "platform"), child)).toBe(false);
  });

  test.each<[string, Actor, string[]]>([
    ["organizer of the event", at("organizer", "camp"), ["duclair", "ronnenberg"]],
    ["coordinator of the host", at("coordinator", "swarzedz"), ["duclair", "ronnenberg"]],
    ["coordinator of a town", at("coordinator", "duclair"), ["duclair"]],
    ["coordinator of no town of it", at("coordinator", "tymbark"), []],
    ["leader", at("leader", "camp"), []],
    ["visitor", { kind: "visitor" }, []],
  ])("is seen among those of the towns of: %s", (_, actor, towns) => {
    const all = [{ id: "duclair" }, { id: "ronnenberg" }];
    expect(townsToRead(actor, place, all).map(({ id }) => id)).toEqual(towns);
  });
});
