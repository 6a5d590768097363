import { afterEach, beforeEach, expect, test } from "vitest";
import { ReadingPool } from "#app/platform/reading-pool.server.ts";
import { env } from "#app/platform/env.server.ts";

let pool: ReadingPool;

beforeEach(() => {
  pool = new ReadingPool({ connectionString: env.DATABASE_URL, max: 4 });
  pool.on("error", () => undefined);
});

afterEach(() => pool.end());

const read = async (text: string, values: unknown[] = []) =>
  (await pool.query<{ pid: number; value: number }>({ text, values })).rows[0];

test("reads asked at once share two connections, and each gets its own answer", async () => {
  const rows = await Promise.all(
    Array.from({ length: 40 }, (_, value) =>
      read("select pg_backend_pid() as pid, $1::int as value", [value]),
    ),
  );
  expect(rows.map((row) => row?.value)).toEqual(Array.from({ length: 40 }, (_, value) => value));
  expect(new Set(rows.map((row) => row?.pid)).size).toBe(2);
});

test("a read that fails takes none of its neighbours with it", async () => {
  const answers = await Promise.allSettled([
    read("select 1 as value"),
    read("select 1 / $1::int as value", [0]),
    read("select 3 as value"),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("what locks has a connection for itself, and reads do not wait for it", async () => {
  const holder = await pool.connect();
  try {
    await holder.query("select pg_advisory_lock(4711)");
    const waiting = pool.query({ text: "select pg_advisory_lock(4711), pg_advisory_unlock(4711)" });
    await expect(read("select 2 as value")).resolves.toEqual({ value: 2 });
    await holder.query("select pg_advisory_unlock(4711)");
    await waiting;
  } finally {
    holder.release();
  }
});

test("a broken connection refuses what it had taken, and the next read has a new one", async () => {
  const pid = (await read("select pg_backend_pid() as pid"))?.pid;
  const refused = expect(read("select pg_sleep(60)")).rejects.toThrow();
  const holder = await pool.connect();
  try {
    await holder.query("select pg_terminate_backend($1)", [pid]);
  } finally {
    holder.release();
  }
  await refused;
  expect((await read("select pg_backend_pid() as pid"))?.pid).not.toBe(pid);
});

test("where too many wait for two stuck connections, reads go another way", async () => {
  const stuck = Array.from({ length: 100 }, () =>
    read("select pg_sleep(60)").catch((error: unknown) => error),
  );
  await expect(read("select 2 as value")).resolves.toEqual({ value: 2 });
  const sleepers = "from pg_stat_activity where query = 'select pg_sleep(60)' and state = 'active'";
  await expect.poll(() => read(`select count(*)::int as value ${sleepers}`)).toEqual({ value: 2 });
  await read(`select pg_terminate_backend(pid) ${sleepers}`);
  await Promise.all(stuck);
});
