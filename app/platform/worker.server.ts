import { PgBoss, type Job as QueuedJob, type JobResult } from "pg-boss";
import pg from "pg";
import type { Context } from "#app/domain/context.ts";
import { db } from "./database.server.ts";
import type { Job } from "./define-job.ts";
import { env } from "./env.server.ts";
import { JOB_SCHEMA } from "./jobs.server.ts";
import { log } from "./log.server.ts";

export type JobTable = Record<string, Job>;

/** Where jobs end whose tries are used up, for a person to look at. */
const DEAD_LETTERS = "jobs.dead";

/** A worker killed in mid-job is noticed after this many seconds without a sign of life. */
const HEARTBEAT_SECONDS = 30;
const SUPERVISE_SECONDS = 15;

/** Longer than the slowest batch of mails to a server that hangs. */
const EXPIRY_SECONDS = 15 * 60;
const STOP_LIMIT = 20_000;

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
    if (!(await boss.getQueue(DEAD_LETTERS))) await boss.createQueue(DEAD_LETTERS);
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
    retryDelayMax: job.retryDelayMax ?? 60 * 60,
    retryBackoff: true,
    expireInSeconds: EXPIRY_SECONDS,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deadLetter: DEAD_LETTERS,
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

export type Worker = {
  /** False while the queue cannot be reached. */
  isAlive: () => boolean;
  /** Takes no more jobs and waits for those under way; one that is not done in time comes back later. */
  stop: () => Promise<void>;
};

/** Runs the jobs of a table until it is stopped. */
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
  await forgetSchedules(boss, table);
  for (const [name, job] of Object.entries(table)) await serve(boss, name, job);
  return {
    isAlive: () => Date.now() - lastError > 2 * SUPERVISE_SECONDS * 1000,
    stop: () => boss.stop({ graceful: true, timeout: STOP_LIMIT }),
  };
}

/** A job that is no longer in the table, or no longer runs by itself, must not be queued by the clock. */
async function forgetSchedules(boss: PgBoss, table: JobTable): Promise<void> {
  for (const { name } of await boss.getSchedules())
    if (!table[name]?.schedule) await boss.unschedule(name);
}

async function serve(boss: PgBoss, name: string, job: Job): Promise<void> {
  const options = {
    // What the clock starts has time; what a person waits for has not.
    pollingIntervalSeconds: job.schedule ? 10 : 1,
    batchSize: 5,
    burstWhenBatchFull: true,
    localConcurrency: job.atOnce ?? 1,
    heartbeatRefreshSeconds: HEARTBEAT_SECONDS / 3,
    perJobResults: true as const,
  };
  await boss.work(name, options, async (batch: QueuedJob[]) => {
    const results: JobResult[] = [];
    for (const queued of batch) results.push(await runJob(name, job, queued));
    return results;
  });
  // What was missed while no worker ran is made up for once.
  if (job.schedule) await boss.schedule(name, job.schedule, {}, { tz: "UTC", missed: "once" });
}

/** Runs one job. What is kept of a failure is its kind: an error's sentence could tell of a person. */
async function runJob(name: string, job: Job, { id, data }: QueuedJob): Promise<JobResult> {
  const context: Context = { actor: { kind: "system" }, now: new Date(), db };
  try {
    await job.run(context, job.payload.parse(data));
    return { id, status: "completed" };
  } catch (error) {
    log.error({ err: error, job: name, jobId: id }, "job.failed");
    return {
      id,
      status: "failed",
      output: { failure: error instanceof Error ? error.name : "unknown" },
    };
  }
}
