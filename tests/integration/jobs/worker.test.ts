import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { freePort } from "#server/postgres/secrets.ts";
import { defineJob } from "#app/platform/define-job.ts";
import type * as Queue from "#app/platform/worker.server.ts";
import { db, ownerUrl, testNow } from "#tests/support/database.ts";
import { Faults } from "../../../sandbox/inbox/faults.ts";
import { Mailbox } from "../../../sandbox/inbox/mailbox.ts";
import { startSmtp } from "../../../sandbox/inbox/smtp.ts";

const folder = mkdtempSync(join(tmpdir(), "jobs-"));
let smtpPort: number;
let queue: typeof Queue;
let jobs: Queue.JobTable;

beforeAll(async () => {
  const { env } = await import("#app/platform/env.server.ts");
  smtpPort = await freePort();
  env.SMTP_URL = `smtp://127.0.0.1:${smtpPort}`;
  queue = await import("#app/platform/worker.server.ts");
  ({ jobs } = await import("#app/jobs.server.ts"));
});
afterAll(async () => {
  (await import("#app/platform/mail-transport.server.ts")).closeTransport();
  rmSync(folder, { recursive: true });
});

/** Runs a table of jobs that are tried again after a second, until the test is over. */
async function work(table: Queue.JobTable) {
  await queue.installJobs(ownerUrl(), table);
  const worker = await queue.startWorker(table);
  onTestFinished(worker.stop);
  return worker;
}

const until = (holds: () => unknown) => expect.poll(holds, { timeout: 45_000, interval: 100 });
const jobsOf = (name: string) => db.$queryRaw<{ state: string; data: unknown; output: unknown }[]>`
  select state::text, data, output from jobs.job where name = ${name}`;
const send = (name: string, data: object) => db.$executeRaw`
  insert into jobs.job (name, data, retry_limit, retry_delay, dead_letter)
  values (${name}, ${JSON.stringify(data)}::jsonb, 1, 0, 'jobs.dead')`;

async function queueMails(count: number): Promise<void> {
  const { queueMail } = await import("#app/platform/mail.server.ts");
  for (let at = 0; at < count; at += 1)
    await db.$transaction((tx) =>
      queueMail(tx, testNow, {
        kind: "roleWithdrawn",
        to: `guest${at}@example.org`,
        language: "fr",
        reason: randomUUID(),
        facts: { role: "leader", place: null },
      }),
    );
}

test("every mail arrives once, through a server that is away, puts off, hangs up and recovers", async () => {
  const count = 24;
  const parts = { mailbox: new Mailbox(join(folder, "inbox.json")), faults: new Faults() };
  const eager = { ...jobs["mails.deliver"]!, retryDelay: 1, retryDelayMax: 1 };
  // Two workers, as in two processes.
  await work({ "mails.deliver": eager });
  const other = await queue.startWorker({ "mails.deliver": eager });
  onTestFinished(other.stop);
  // Nobody listens yet: whoever asks for a mail does not notice.
  await queueMails(count);
  await until(() => db.mail.count({ where: { tries: { gt: 0 } } })).toBeGreaterThan(3);

  parts.faults.set({ kind: "greylist", times: 15 });
  const smtp = await startSmtp(smtpPort, parts);
  onTestFinished(smtp.stop);
  await until(() => parts.mailbox.messages.length).toBeGreaterThan(5);
  parts.faults.set({ kind: "drop", times: 2 });
  await until(() => db.mail.count({ where: { state: "sent" } })).toBe(count);

  const recipients = parts.mailbox.messages.map(({ to }) => to.join());
  expect(new Set(recipients).size).toBe(count);
  // More came only where the server had taken the mail and its yes was lost.
  expect(recipients.length).toBeLessThanOrEqual(count + 2);
  expect(await db.mail.count({ where: { facts: { not: null } } })).toBe(0);
}, 90_000);

describe("a job", () => {
  test("that is wrong keeps none of its batch from being done, and ends where a person looks", async () => {
    const done: number[] = [];
    await work({
      "tests.count": defineJob({
        payload: z.object({ at: z.number() }),
        retryLimit: 1,
        run: async (_context, { at }) => {
          if (at === 2) throw new Error("Anna Nowak is allergic");
          done.push(at);
        },
      }),
    });
    for (const at of [1, 2, 3, 4]) await send("tests.count", { at });
    await send("tests.count", { at: "five" });
    await until(async () => (await jobsOf("jobs.dead")).length).toBe(2);
    expect(done.sort()).toEqual([1, 3, 4]);
    // What is kept of a failure is its kind, not its sentence.
    const kept = JSON.stringify(await jobsOf("tests.count"));
    expect(kept).toContain('"failure":"Error"');
    expect(kept).not.toContain("Anna");
  }, 60_000);

  test("under way is finished before the worker stops", async () => {
    let [begun, ended] = [false, false];
    const table = {
      "tests.slow": defineJob({
        payload: z.object({}),
        run: async () => {
          begun = true;
          await new Promise((resolve) => setTimeout(resolve, 1500));
          ended = true;
        },
      }),
    };
    await queue.installJobs(ownerUrl(), table);
    const worker = await queue.startWorker(table);
    await send("tests.slow", {});
    await until(() => begun).toBe(true);
    expect(worker.isAlive()).toBe(true);
    await worker.stop();
    expect(ended).toBe(true);
    expect((await jobsOf("tests.slow"))[0]).toMatchObject({ state: "completed" });
  }, 60_000);

  test("runs by the clock while it is in the table, and is forgotten after", async () => {
    const scheduled = async () => {
      const rows = await db.$queryRaw<{ name: string }[]>`select name from jobs.schedule`;
      return rows.map(({ name }) => name).sort();
    };
    const byClock = Object.keys(jobs).filter((name) => jobs[name]?.schedule);
    await (await work(jobs)).stop();
    expect(await scheduled()).toEqual(byClock.sort());
    expect(byClock).toContain("accounts.deleteExpired");
    await (await work({ "mails.deliver": jobs["mails.deliver"]! })).stop();
    expect(await scheduled()).toEqual([]);
  }, 60_000);
});

test("the app's role can use the queues and not change them", async () => {
  await expect(db.$executeRaw`create table jobs.mine (id int)`).rejects.toThrow(/denied/);
  await expect(db.$executeRaw`drop table jobs.queue`).rejects.toThrow(/owner/);
});
