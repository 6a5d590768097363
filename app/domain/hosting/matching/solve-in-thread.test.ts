import { afterAll, expect, test, vi } from "vitest";
import { ThreadLost } from "#app/platform/warm-thread.server.ts";
import { drawInstance } from "#tests/support/matching-instances.ts";
import { InstanceRefused, readInstance } from "./instance.ts";
import {
  endSolver,
  priceInThread,
  solveInThread,
  warmSolver,
  waysOutInThread,
} from "./solve-in-thread.server.ts";
import { costOf, verify } from "./verify.ts";

vi.setConfig({ testTimeout: 60_000 });

afterAll(endSolver);

test("solves beside this thread, which goes on, and tells how far it is", async () => {
  expect(await warmSolver()).toBe(true);
  const instance = readInstance(drawInstance(30, 5));
  const costs: number[] = [];
  const beats: number[] = [];
  const heart = setInterval(() => beats.push(performance.now()), 5);
  const result = await solveInThread(instance, {
    ...{ isFair: false, seconds: 30 },
    onProgress: ({ cost }) => costs.push(cost),
  });
  clearInterval(heart);
  expect(result).toMatchObject({ status: "optimal", cost: costOf(instance, result.assignment) });
  expect(verify(instance, result.assignment)).toEqual([]);
  expect(costs.length).toBeGreaterThan(1);
  expect(costs.at(-1)).toBeGreaterThanOrEqual(result.cost);
  expect(beats.length).toBeGreaterThan(result.ms / 100);
});

test("answers a press on cancel at once with the best plan by then", async () => {
  const instance = readInstance(drawInstance(300, 6));
  const cancel = new AbortController();
  const began = performance.now();
  const result = await solveInThread(instance, {
    ...{ isFair: false, seconds: 60, signal: cancel.signal },
    onProgress: () => cancel.abort(),
  });
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(verify(instance, result.assignment)).toEqual([]);
  expect(result.cost).toBe(costOf(instance, result.assignment));
  expect(result.status).not.toBe("optimal");
});

test("refuses by name what cannot be, goes on with the next, and begins anew after it was lost", async () => {
  const drawn = drawInstance(12, 31);
  const [unit, host] = [drawn.units[0]!, drawn.hosts[0]!];
  const instance = readInstance({
    ...drawn,
    hosts: [{ ...host, maxGuests: 0 }, ...drawn.hosts.slice(1)],
    locks: [{ unit: unit.id, host: host.id }],
  });
  await expect(solveInThread(instance)).rejects.toThrow(InstanceRefused);
  const open = { ...instance, locks: [] };
  expect((await solveInThread(open, { seconds: 20 })).status).toBe("optimal");
  const lost = solveInThread(readInstance(drawInstance(300, 6)), {
    onProgress: () => void endSolver(),
  });
  await expect(lost).rejects.toThrow(ThreadLost);
  expect((await solveInThread(open, { seconds: 20 })).status).toBe("optimal");
});

test("answers what another home would cost, and what would help, while a plan is being made", async () => {
  const instance = readInstance(drawInstance(24, 2));
  const { assignment, cost } = await solveInThread(instance, { isFair: false, seconds: 20 });
  const cancel = new AbortController();
  const large = readInstance(drawInstance(300, 6));
  const long = solveInThread(large, { signal: cancel.signal });
  const unit = instance.units.find(({ id }) => assignment[id] !== null)!.id;
  const price = await priceInThread({ instance, assignment }, { unit, host: assignment[unit]! });
  expect(price).toMatchObject({ cost, moves: [] });
  const full = instance.hosts.map((host) => ({ ...host, maxGuests: 0 }));
  const of = { instance: { ...instance, hosts: full }, assignment: {} };
  const [best] = await waysOutInThread(of, unit);
  expect(best?.way.is).toBe("moreBeds");
  cancel.abort();
  expect(verify(large, (await long).assignment)).toEqual([]);
});
