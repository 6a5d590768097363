import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "#app/generated/prisma/client.ts";
import { ReadingPool } from "./reading-pool.server.ts";
import { statementNames } from "./statement-names.server.ts";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

/** How long a request waits for a connection before the reader is told to come back. */
const CONNECT_LIMIT = 5_000;

/** An idle connection keeps its plans so long: a new one has to make them all again. */
const IDLE_LIMIT = 600_000;

/** A client on its own pool of connections (see reading-pool.server.ts). `close` ends both. */
export function createDb(url: string, { connections = 10 }: { connections?: number } = {}) {
  const pool = new ReadingPool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_LIMIT,
    idleTimeoutMillis: IDLE_LIMIT,
  });
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on("error", () => undefined);
  const db: Db = new PrismaClient({
    // Where in our code a query was asked is found by a stack made for each query: we do not pay for it.
    errorFormat: "minimal",
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }),
  });
  const close = async () => {
    await db.$disconnect();
    await pool.end();
  };
  return { db, pool, close };
}

/** True when the database refused a row because a unique index already holds its like. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
