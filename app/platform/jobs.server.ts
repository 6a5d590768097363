import { AsyncLocalStorage } from "node:async_hooks";
import { fromPrisma, PgBoss, type SendOptions } from "pg-boss";
import type { z } from "zod";
import type { jobs } from "#app/jobs.server.ts";
import type { Tx } from "./db.server.ts";
import { env } from "./env.server.ts";

type Jobs = typeof jobs;
type Payload<Name extends keyof Jobs> = z.input<Jobs[Name]["payload"]>;

/** The queue's tables live in a schema of their own, out of sight of our migrations. */
export const JOB_SCHEMA = "jobs";

type Sql = { executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> };

/** The transaction of the caller that queues something just now. */
const callers = new AsyncLocalStorage<Sql>();

/**
 * Speaks to the queue in other people's transactions, its own look-ups included: a second connection for them
 * could not be had while every caller holds one. Never started itself.
 */
const sender = new PgBoss({
  connectionString: env.DATABASE_URL,
  schema: JOB_SCHEMA,
  supervise: false,
  schedule: false,
  createSchema: false,
  migrate: false,
  db: {
    executeSql: (text: string, values?: unknown[]) =>
      callers.getStore()?.executeSql(text, values) ??
      Promise.reject(new Error("Jobs are queued within a transaction")),
  },
});

/** Queues work inside the caller's transaction: rolled back with it, run only after it commits. */
export async function enqueue<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  payload: Payload<Name>,
  options: Pick<SendOptions, "startAfter" | "priority"> = {},
): Promise<void> {
  const caller = fromPrisma(tx);
  await callers.run(caller, () => sender.send(name, payload, { ...options, db: caller }));
}
