import { describe, expect, test } from "vitest";
import {
  type GrantRow,
  grantsOfSession,
  hasEnded,
  limitsFor,
  sessionLimits,
} from "./session-life.ts";

const now = new Date("2027-03-12T17:00:00Z");
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const grant: GrantRow = {
  role: "coordinator",
  communityId: "duclair",
  eventId: null,
  startsAt: ago(day),
  endsAt: null,
  withdrawnAt: null,
};

describe("grants of a session", () => {
  const carried = (change: Partial<GrantRow>, assurance: "mail" | "passkey" | "demo" = "passkey") =>
    grantsOfSession([{ ...grant, ...change }], { assurance, now });

  test("a passkey and the demo carry them, a mailed link never", () => {
    expect(carried({})).toEqual([
      { role: "coordinator", scope: { kind: "community", communityId: "duclair" } },
    ]);
    expect(carried({}, "demo")).toHaveLength(1);
    expect(carried({}, "mail")).toEqual([]);
  });

  test.each([
    ["begins later", { startsAt: new Date(now.getTime() + 1) }],
    ["is over", { endsAt: now }],
    ["was withdrawn", { withdrawnAt: now }],
  ])("one that %s does not count", (_, change) => {
    expect(carried(change)).toEqual([]);
  });
});

describe("limits", () => {
  const limits = (change: Partial<GrantRow>, assurance: "mail" | "passkey" = "passkey") =>
    limitsFor([{ ...grant, ...change }], { assurance, lastSeenAt: ago(2 * hour), now });

  test("staff is signed out sooner than families", () => {
    expect(limits({})).toBe(sessionLimits.staff);
    expect(limits({}, "mail")).toBe(sessionLimits.family);
    expect(limitsFor([], { assurance: "passkey", lastSeenAt: now, now })).toBe(
      sessionLimits.family,
    );
  });

  test("a role that ended meanwhile does not bring an ended session back", () => {
    expect(limits({ withdrawnAt: ago(hour) })).toBe(sessionLimits.staff);
    expect(limits({ withdrawnAt: ago(3 * hour) })).toBe(sessionLimits.family);
  });

  test.each([
    ["staff", 30 * minute, 12 * hour],
    ["family", 14 * day, 90 * day],
  ] as const)("%s: idle and absolute", (kind, idle, absolute) => {
    const { [kind]: limit } = sessionLimits;
    expect(hasEnded({ createdAt: ago(idle), lastSeenAt: ago(idle) }, limit, now)).toBe(true);
    expect(hasEnded({ createdAt: ago(idle), lastSeenAt: ago(idle - 1) }, limit, now)).toBe(false);
    expect(hasEnded({ createdAt: ago(absolute), lastSeenAt: now }, limit, now)).toBe(true);
    expect(hasEnded({ createdAt: ago(absolute - 1), lastSeenAt: now }, limit, now)).toBe(false);
  });
});
