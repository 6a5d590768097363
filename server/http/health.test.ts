import type pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createReadiness } from "./health.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A pool that counts how often it is asked, and answers when it is told to. */
function aPool() {
  const state = { asked: 0, isThere: true, isSlow: false, answer: (): void => undefined };
  const pool = {
    query: async () => {
      state.asked += 1;
      if (state.isSlow) await new Promise<void>((resolve) => (state.answer = resolve));
      if (!state.isThere) throw new Error("gone");
      return { rows: [] };
    },
  };
  return { state, pool: pool as unknown as pg.Pool };
}

function aSite() {
  const { state, pool } = aPool();
  const process = { isServing: true };
  const readiness = createReadiness({
    pool,
    migrationsFolder: "/nowhere",
    isServing: () => process.isServing,
    isWorkerAlive: undefined,
  });
  return { state, process, readiness };
}

test("the database is asked once a second, however many want to know", async () => {
  const { state, readiness } = aSite();
  for (let time = 0; time < 100; time += 1) await readiness();
  expect(state.asked).toBe(1);
  vi.advanceTimersByTime(999);
  await readiness();
  expect(state.asked).toBe(1);
  vi.advanceTimersByTime(2);
  await readiness();
  expect(state.asked).toBe(2);
});

test("who asks while the database thinks waits for the same answer", async () => {
  const { state, readiness } = aSite();
  state.isSlow = true;
  const waiting = Array.from({ length: 50 }, () => readiness());
  expect(state.asked).toBe(1);
  state.answer();
  const answers = await Promise.all(waiting);
  expect(answers.every(({ database }) => database)).toBe(true);
});

test("a database that went away is noticed, and so is its return", async () => {
  const { state, readiness } = aSite();
  expect((await readiness()).database).toBe(true);
  state.isThere = false;
  vi.advanceTimersByTime(1_001);
  expect((await readiness()).database).toBe(false);
  state.isThere = true;
  vi.advanceTimersByTime(1_001);
  expect((await readiness()).database).toBe(true);
});

test("a process that stops says so at once", async () => {
  const { process, readiness } = aSite();
  expect((await readiness()).process).toBe(true);
  process.isServing = false;
  expect((await readiness()).process).toBe(false);
});
