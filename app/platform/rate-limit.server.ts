import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "#app/domain/errors.ts";
import { pool } from "./database.server.ts";
import { log } from "./log.server.ts";
import { limits, type LimitName } from "./limits.ts";
import { keyedHashOf } from "./tokens.server.ts";

/** Counted in the database: they hold over all processes and restarts. */
const limiters = new Map(
  Object.entries(limits).map(([name, { points, seconds }]) => [
    name,
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "rate_limits",
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: seconds,
    }),
  ]),
);

/**
 * Takes one try from a limit, or refuses with the minutes until there is one again. Keys are kept as keyed
 * hashes: the table shows nobody's address. While the database does not answer, nothing is allowed.
 */
export async function spend(name: LimitName, key: string): Promise<void> {
  const limiter = limiters.get(name);
  if (!limiter) throw new Error(`No limit is called ${name}`);
  try {
    await limiter.consume(Buffer.from(keyedHashOf(`${name}:${key}`)).toString("base64url"));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    log.warn({ limit: name }, "limit.reached");
    throw new DomainError("tooManyTries", { minutes: Math.ceil(error.msBeforeNext / 60_000) });
  }
}
