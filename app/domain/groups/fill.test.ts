import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filled } from "./fill.ts";
import { type Group, groupKinds, type Member, misfit, roomsOf } from "./fit.ts";

const member = fc.record({
  id: fc.uuid(),
  householdId: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  rooming: fc.constantFrom("girls", "boys", "ask", null),
  age: fc.integer({ min: 6, max: 17 }),
  townId: fc.constantFrom("x", "y"),
});

const group = (kind: Group["kind"]) =>
  fc.record({
    id: fc.uuid(),
    kind: fc.constant(kind),
    capacity: fc.integer({ min: 1, max: 4 }),
    roomOf: fc.constantFrom(...roomsOf),
  });

const camps = fc.constantFrom(...groupKinds).chain((kind) =>
  fc.record({
    groups: fc.uniqueArray(group(kind), { selector: ({ id }) => id, maxLength: 6 }),
    waiting: fc.uniqueArray(member, { selector: ({ id }) => id, maxLength: 20 }),
  }),
);

describe("filling groups", () => {
  test("puts nobody where she does not fit, nobody twice, and leaves nobody for whom there is room", () => {
    fc.assert(
      fc.property(camps, ({ groups, waiting }) => {
        const where = filled({ groups, inside: new Map(), waiting });
        const there = (one: Group) => waiting.filter(({ id }) => where.get(id) === one.id);
        for (const one of groups) {
          const inside: Member[] = [];
          for (const guest of there(one)) {
            expect(misfit(one, inside, guest)).toBeNull();
            inside.push(guest);
          }
        }
        for (const guest of waiting.filter(({ id }) => !where.has(id)))
          for (const one of groups) expect(misfit(one, there(one), guest)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  const guest = (id: string, facts: Partial<Member> = {}): Member => ({
    ...{ id, householdId: id, rooming: "girls", age: 12, townId: "x", ...facts },
  });
  const room = (id: string, capacity: number, facts: Partial<Group> = {}): Group => ({
    ...{ id, kind: "room", capacity, roomOf: "any", ...facts },
  });

  test("keeps sisters together, also where that leaves beds elsewhere", () => {
    const waiting = [
      guest("a"),
      guest("b", { householdId: "h" }),
      guest("c", { householdId: "h" }),
    ];
    const where = filled({ groups: [room("1", 2), room("2", 2)], inside: new Map(), waiting });
    expect(where.get("b")).toBe(where.get("c"));
    expect(where.get("a")).not.toBe(where.get("b"));
  });

  test("moves nobody who is somewhere", () => {
    const inside = new Map([["1", [guest("a", { rooming: "boys" })]]]);
    const where = filled({ groups: [room("1", 3)], inside, waiting: [guest("b")] });
    expect([...where]).toEqual([]);
  });

  test("gives a room to girls or to boys alone, and to who is neither a room alone", () => {
    const waiting = [guest("a"), guest("b", { rooming: "boys" }), guest("c", { rooming: "ask" })];
    const rooms = [room("1", 3, { roomOf: "boys" }), room("2", 3), room("3", 3)];
    const where = filled({ groups: rooms, inside: new Map(), waiting });
    expect(where.get("b")).toBe("1");
    expect(new Set(where.values()).size).toBe(3);
  });
});
