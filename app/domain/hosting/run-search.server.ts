import { createHash, randomUUID } from "node:crypto";
import { setInterval } from "node:timers";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { isUniqueViolation } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { log } from "#app/platform/log.server.ts";
import { changePlan } from "./change-plan.server.ts";
import { type EventHosting, hostingOf } from "./hosting-of.server.ts";
import { instanceOf } from "./instance-of.ts";
import type { Instance } from "./matching/instance.ts";
import { InstanceRefused } from "./matching/instance.ts";
import { qualityOf } from "./matching/quality.ts";
import { solveInThread } from "./matching/solve-in-thread.server.ts";
import type { Progress } from "./matching/solve.ts";
import { type RunProgress, SOLVER, STABILITY, STABILITY_WHEN_TOLD } from "./run.ts";
import { weightsOf } from "./weights.ts";

type Asking = { slug: string; seconds: number; isFair: boolean };

/** Queues a search; what is locked stays, and the rest is moved no more than it is worth. One at a time for an event. */
export async function startRun(
  context: Context,
  { slug, seconds, isFair }: Asking,
): Promise<string> {
  const id = randomUUID();
  await changePlan(context, slug, async (tx, event) => {
    if (event.hosting.guests.length === 0) refuse("hostingNobody");
    await tx.hostingRun.create({
      data: {
        ...{ id, eventId: event.id, state: "waiting", fair: isFair, seconds, seed: 1 },
        ...{ planVersion: event.plan.version, inputHash: hashOf(instanceOf(event.hosting)) },
        ...{ solver: SOLVER, createdAt: context.now },
        startedById: accountIdOf(context.actor),
      },
    });
    await enqueue(tx, "hosting.run", { runId: id });
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? refuse("hostingRunning") : error;
  });
  return id;
}

/** Ends a search early: the best plan by then is its answer. */
export async function cancelRun(context: Context, slug: string): Promise<void> {
  await changePlan(context, slug, async (tx, { id: eventId }) => {
    await tx.hostingRun.updateMany({
      where: { eventId, state: { in: ["waiting", "running"] } },
      data: { state: "cancelled" },
    });
  });
}

/** What went into a search, whatever the order of what was read. */
export const hashOf = (instance: Instance): string =>
  createHash("sha256").update(JSON.stringify(instance)).digest("hex");

/** The job: solves an event's instance beside the site and keeps plan, proof and report. Done once, also when it is tried again. */
export async function runSearch(context: Context, runId: string): Promise<void> {
  const { db } = context;
  const { count } = await db.hostingRun.updateMany({
    where: { id: runId, state: { in: ["waiting", "running"] } },
    data: { state: "running" },
  });
  if (count === 0) return;
  const run = await db.hostingRun.findUniqueOrThrow({
    where: { id: runId },
    include: { event: { select: { slug: true } } },
  });
  const hosting = await hostingOf(db, run.event.slug);
  if (!hosting) return;
  const instance = instanceOf(hosting.hosting);
  const watch = watchRun(context, runId, instance);
  try {
    const found = await solveInThread(instance, {
      ...{ seconds: run.seconds, seed: run.seed, isFair: run.fair, signal: watch.signal },
      ...{ weights: weightsOf(hosting.plan.weights), stability: stabilityOf(hosting) },
      onProgress: watch.hear,
    });
    await watch.end();
    const report = qualityOf(instance, found, weightsOf(hosting.plan.weights));
    await db.hostingRun.update({
      where: { id: runId },
      data: {
        ...{ state: "done", result: found, report, inputHash: hashOf(instance) },
        endedAt: new Date(),
      },
    });
  } catch (error) {
    await watch.end();
    if (!(error instanceof InstanceRefused)) log.error({ err: error }, "hosting.runFailed");
    const faults = error instanceof InstanceRefused ? error.faults : [];
    await db.hostingRun.update({
      where: { id: runId },
      data: { state: "failed", report: { faults }, endedAt: new Date() },
    });
  }
}

function stabilityOf({ places }: Pick<EventHosting, "places">): number {
  if (places.length === 0) return 0;
  return places.some(({ publishedAt }) => publishedAt) ? STABILITY_WHEN_TOLD : STABILITY;
}

/** Milliseconds between two looks at whether somebody ended the search, and two notes of how far it is. */
const LOOK_EVERY = 700;

/** Keeps a run's progress in its row, and hears there that somebody ended it. */
function watchRun({ db }: Context, runId: string, instance: Instance) {
  const ended = new AbortController();
  const began = performance.now();
  const sizes = new Map(instance.units.map(({ id, members }) => [id, members.length]));
  let latest: Progress | null = null;
  let writing: Promise<unknown> = Promise.resolve();
  const look = async () => {
    const progress = latest && progressOf(latest, sizes, performance.now() - began);
    const { count } = await db.hostingRun.updateMany({
      where: { id: runId, state: "running" },
      data: progress ? { progress } : { state: "running" },
    });
    if (count === 0) ended.abort();
  };
  const timer = setInterval(() => {
    writing = writing
      .then(look)
      .catch((error: unknown) => log.warn({ err: error }, "hosting.look"));
  }, LOOK_EVERY);
  return {
    signal: ended.signal,
    hear: (progress: Progress) => void (latest = progress),
    end: async () => {
      clearInterval(timer);
      await writing;
    },
  };
}

function progressOf(
  { assignment, cost, bound }: Progress,
  sizes: ReadonlyMap<string, number>,
  ms: number,
): RunProgress {
  const placed = Object.entries(assignment).reduce(
    (sum, [unit, host]) => sum + (host === null ? 0 : (sizes.get(unit) ?? 0)),
    0,
  );
  const guests = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return { placed, guests, cost, bound, seconds: Math.round(ms / 1000) };
}
