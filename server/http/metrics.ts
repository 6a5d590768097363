import type pg from "pg";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

type Sources = { pool: pg.Pool; cacheBytes: () => number };

/** What an operator watches. Labels are route ids and statuses, never paths: those hold tokens and names. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Histogram({
    name: "http_request_seconds",
    help: "Time to answer, by route id",
    labelNames: ["route", "method", "status"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const lookups = new Counter({
    name: "page_cache_lookups_total",
    help: "Public pages asked for, by how they were answered",
    labelNames: ["result"] as const,
    registers,
  });
  const refused = new Counter({
    name: "http_refused_total",
    help: "Requests refused before the app, by status",
    labelNames: ["status"] as const,
    registers,
  });
  return { registry, requests, lookups, refused };
}

export type Metrics = ReturnType<typeof createMetrics>;

/** Adds what is asked for at the moment of reading: connections, memory of pages, jobs. */
export function watchSources({ registry }: Metrics, { pool, cacheBytes }: Sources): void {
  const registers = [registry];
  new Gauge({
    name: "database_connections",
    help: "Connections of the pool, by state",
    labelNames: ["state"] as const,
    registers,
    collect() {
      this.set({ state: "open" }, pool.totalCount);
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "awaited" }, pool.waitingCount);
    },
  });
  new Gauge({
    name: "page_cache_bytes",
    help: "Memory held by public pages",
    registers,
    collect() {
      this.set(cacheBytes());
    },
  });
  new Gauge({
    name: "jobs",
    help: "Jobs by queue and state",
    labelNames: ["queue", "state"] as const,
    registers,
    async collect() {
      this.reset();
      for (const { name, state, count } of await jobCounts(pool)) {
        this.set({ queue: name, state }, Number(count));
      }
    },
  });
}

type JobCount = { name: string; state: string; count: string };

/** Empty while the database is away: the other figures still count then. */
async function jobCounts(pool: pg.Pool): Promise<JobCount[]> {
  const query = `select name, state::text, count(*) from jobs.job group by name, state`;
  return pool.query<JobCount>(query).then(
    ({ rows }) => rows,
    () => [],
  );
}
