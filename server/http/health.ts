import { existsSync, readdirSync } from "node:fs";
import type pg from "pg";

const PATIENCE = 2_000;
/** Anybody may ask whether we are ready: however many do, the database is asked once in this time. */
const FRESH = 1_000;

/** What decides whether this process should be sent requests. */
export type Readiness = Record<"process" | "database" | "migrations" | "worker", boolean>;

type Options = {
  pool: pg.Pool;
  migrationsFolder: string;
  /** False from the first sign of stopping on. */
  isServing: () => boolean;
  /** Undefined where this process runs no worker. */
  isWorkerAlive: (() => boolean) | undefined;
};

/** Asks the database, with two seconds of patience, at most once a second; never throws. */
export function createReadiness({ pool, migrationsFolder, isServing, isWorkerAlive }: Options) {
  const wanted = existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : [];

  const asked = sharedFor(FRESH, () => appliedMigrations(pool));

  return async (): Promise<Readiness> => {
    const applied = await asked();
    // What costs nothing to know is of this very moment: who stops says so at once.
    return {
      process: isServing(),
      database: applied !== undefined,
      migrations: wanted.every((name) => applied?.has(name)),
      worker: isWorkerAlive?.() ?? true,
    };
  };
}

/** The same answer for all who ask while it is being found, and until it is so many milliseconds old. */
function sharedFor<T>(milliseconds: number, find: () => Promise<T>): () => Promise<T> {
  let last: { answer: Promise<T>; until: number } | undefined;
  return () => {
    const now = performance.now();
    if (last && now < last.until) return last.answer;
    const found = { answer: find(), until: Infinity };
    last = found;
    const keep = () => (found.until = now + milliseconds);
    found.answer.then(keep, keep);
    return found.answer;
  };
}

/** Names of the finished migrations; undefined when the database does not answer. */
async function appliedMigrations(pool: pg.Pool): Promise<Set<string> | undefined> {
  const query = {
    text: `select migration_name from _prisma_migrations where finished_at is not null`,
    query_timeout: PATIENCE,
  };
  const asked = pool.query<{ migration_name: string }>(query).then(
    ({ rows }) => new Set(rows.map((row) => row.migration_name)),
    () => reachable(pool),
  );
  return withinPatience(asked);
}

/** A database without the table of migrations is there, only empty. */
async function reachable(pool: pg.Pool): Promise<Set<string> | undefined> {
  return pool.query({ text: "select 1", query_timeout: PATIENCE } as pg.QueryConfig).then(
    () => new Set<string>(),
    () => undefined,
  );
}

async function withinPatience<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
