import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient, type Prisma } from "#app/generated/prisma/client.ts";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

/** A client on its own pool of connections. `close` ends both. */
export function createDb(url: string, { connections = 10 }: { connections?: number } = {}) {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  const db: Db = new PrismaClient({ adapter: new PrismaPg(pool) });
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
