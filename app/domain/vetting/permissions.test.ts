import { describe, expect, test } from "vitest";
import type { Actor, HeldGrant } from "#app/domain/accounts/actor.ts";
import { canConfirm, canReadFile, canSeeApproval } from "./permissions.ts";

const person = (accountId: string, ...grants: HeldGrant[]): Actor => ({
  ...{ kind: "person", accountId, sessionId: "s", language: "pl", assurance: "passkey" },
  ...{ steppedUpAt: new Date(0), grants },
});
const inTown = (role: HeldGrant["role"], communityId = "own"): HeldGrant => ({
  role,
  scope: { kind: "community", communityId },
});
const administrator: HeldGrant = { role: "administrator", scope: { kind: "platform" } };

const visitor: Actor = { kind: "visitor" };

describe.each([
  ["an officer of the town", person("a", inTown("safeguarding")), [true, true, true]],
  ["an officer of another", person("a", inTown("safeguarding", "other")), [false, false, false]],
  ["a coordinator", person("a", inTown("coordinator")), [false, true, true]],
  ["a treasurer", person("a", inTown("treasurer")), [false, false, false]],
  ["an administrator", person("a", administrator), [false, false, true]],
  [
    "an organizer",
    person("a", { role: "organizer", scope: { kind: "event", eventId: "e" } }),
    [false, false, false],
  ],
  ["a family", person("a"), [false, false, false]],
  ["a visitor", visitor, [false, false, false]],
])("%s", (_, actor, [reads, sees, confirms]) => {
  test("reads the file, sees the approval, confirms a proposal", () => {
    expect(canReadFile(actor, "own")).toBe(reads);
    expect(canSeeApproval(actor, "own")).toBe(sees);
    expect(canConfirm(actor, { communityId: "own", proposedById: "b" })).toBe(confirms);
  });

  test("never confirms what she proposed", () => {
    expect(canConfirm(actor, { communityId: "own", proposedById: "a" })).toBe(false);
  });
});
