import type { z } from "zod";
import type { Context } from "#app/domain/context.ts";

/** Work done outside a request: what it is told (ids, never texts) and what it does with it. */
export type Job<Payload extends z.ZodType = z.ZodType> = {
  payload: Payload;
  run: (context: Context, payload: z.output<Payload>) => Promise<void>;
  /** Seconds until a failed run is tried again, doubled each time; default 30. */
  retryDelay?: number;
  /** Seconds beyond which the pause between two tries does not grow; default one hour. */
  retryDelayMax?: number;
  /** How often it is tried again; default 8. */
  retryLimit?: number;
  /** How many of its kind one process does at once; default 1. */
  atOnce?: number;
  /** When it runs by itself: a cron line, read in UTC. Its payload is then empty. */
  schedule?: string;
};

/** Declares a job with the types of its payload checked against its handler. */
export function defineJob<Payload extends z.ZodType>(job: Job<Payload>): Job<Payload> {
  return job;
}
