import { AsyncLocalStorage } from "node:async_hooks";
import { fromPrisma, PgBoss, type SendOptions } from "pg-boss";
import pg from "pg";
import type { z } from "zod";
import type { Context } from "#app/domain/context.ts";
import type { jobs } from "#app/jobs.server.ts";
import { db } from "./database.server.ts";
import type { Tx } from "./db.server.ts";
import type { Job } from "./define-job.ts";
import { env } from "./env.server.ts";
import { log } from "./log.server.ts";

type Jobs = typeof jobs;
type Payload<Name extends keyof Jobs> = z.input<Jobs[Name]["payload"]>;
type JobTable = Record<string, Job>;

export const JOB_SCHEMA = "jobs";

/** A worker killed in mid-job is noticed after this many seconds without a sign of life. */
const HEARTBEAT_SECONDS = 30;
const SUPERVISE_SECONDS = 15;

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

/**
 * Queues work inside the caller's transaction: rolled back with it, run only after it commits.
 * `singletonKey` keeps a second one of the same key from being queued beside it.
 */
export async function enqueue<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  payload: Payload<Name>,
  options: Pick<SendOptions, "startAfter" | "singletonKey" | "priority"> = {},
): Promise<void> {
  const caller = fromPrisma(tx);
  await callers.run(caller, () => sender.send(name, payload, { ...options, db: caller }));
}

/**
 * Makes the queues, as the owner of the database: the app may use them, not change them.
 * Safe to repeat; needed again after each new version of the queue's library.
 */
export async function installJobs(ownerUrl: string, table: JobTable): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOB_SCHEMA,
    supervise: false,
    schedule: false,
  });
  boss.on("error", (error) => log.error({ err: error }, "jobs.installFailed"));
  await boss.start();
  try {
    for (const [name, job] of Object.entries(table)) await makeQueue(boss, name, job);
  } finally {
    await boss.stop({ graceful: false });
  }
  await grantToApp(ownerUrl);
}

async function makeQueue(boss: PgBoss, name: string, job: Job): Promise<void> {
  const options = {
    retryLimit: job.retryLimit ?? 8,
    retryDelay: job.retryDelay ?? 30,
    retryBackoff: true,
    expireInSeconds: 15 * 60,
    heartbeatSeconds: HEARTBEAT_SECONDS,
  };
  if (await boss.getQueue(name)) await boss.updateQueue(name, options);
  else await boss.createQueue(name, options);
}

async function grantToApp(ownerUrl: string): Promise<void> {
  const app = decodeURIComponent(new URL(env.DATABASE_URL ?? ownerUrl).username);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const role = client.escapeIdentifier(app);
    await client.query(`grant usage on schema ${JOB_SCHEMA} to ${role};
      grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${role};
      grant usage, select on all sequences in schema ${JOB_SCHEMA} to ${role};
      grant execute on all functions in schema ${JOB_SCHEMA} to ${role};`);
  } finally {
    await client.end();
  }
}

export type Worker = { isAlive: () => boolean; stop: () => Promise<void> };

/** Runs the jobs of a table until it is stopped; stopping waits for those under way. */
export async function startWorker(table: JobTable): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    schema: JOB_SCHEMA,
    max: 4,
    createSchema: false,
    migrate: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  let lastError = 0;
  boss.on("error", (error) => {
    lastError = Date.now();
    log.error({ err: error }, "jobs.failed");
  });
  await boss.start();
  for (const [name, job] of Object.entries(table)) await serve(boss, name, job);
  return {
    isAlive: () => Date.now() - lastError > 2 * SUPERVISE_SECONDS * 1000,
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}

async function serve(boss: PgBoss, name: string, job: Job): Promise<void> {
  const options = { pollingIntervalSeconds: 1, heartbeatRefreshSeconds: HEARTBEAT_SECONDS / 2 };
  await boss.work(name, options, async (batch) => {
    for (const { data } of batch) await runJob(name, job, data);
  });
  if (job.schedule) await boss.schedule(name, job.schedule, {}, { tz: "UTC" });
}

async function runJob(name: string, job: Job, payload: unknown): Promise<void> {
  const context: Context = { actor: { kind: "system" }, now: new Date(), db };
  try {
    await job.run(context, job.payload.parse(payload ?? {}));
  } catch (error) {
    log.error({ err: error, job: name }, "job.failed");
    throw error;
  }
}
