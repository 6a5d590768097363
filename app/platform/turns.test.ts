import fc from "fast-check";
import { expect, test } from "vitest";
import { turns } from "./turns.server.ts";

test("never more than so many run for a key, in their order, and one that fails blocks nobody", async () => {
  const most = fc.integer({ min: 1, max: 4 });
  const asked = fc.array(fc.record({ key: fc.constantFrom("a", "b"), fails: fc.boolean() }));
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), most, asked, async (scheduler, limit, wishes) => {
      const inTurn = turns(limit);
      const running = { a: 0, b: 0 } as Record<string, number>;
      const begun: number[] = [];
      const all = wishes.map(({ key, fails }, nth) =>
        inTurn(key, async () => {
          begun.push(nth);
          running[key]! += 1;
          expect(running[key]).toBeLessThanOrEqual(limit);
          await scheduler.schedule(Promise.resolve());
          running[key]! -= 1;
          if (fails) throw new Error("It failed");
          return nth;
        }),
      );
      const settled = await scheduler.waitFor(Promise.allSettled(all));
      expect(settled.map(({ status }) => status === "rejected")).toEqual(
        wishes.map(({ fails }) => fails),
      );
      for (const key of ["a", "b"]) {
        const own = begun.filter((nth) => wishes[nth]?.key === key);
        expect(own).toEqual([...own].sort((one, other) => one - other));
      }
      expect(begun).toHaveLength(wishes.length);
    }),
  );
});

test("keys do not wait for each other", async () => {
  const inTurn = turns(1);
  const never = new Promise<never>(() => undefined);
  void inTurn("a", () => never);
  expect(await inTurn("b", () => Promise.resolve("done"))).toBe("done");
});
