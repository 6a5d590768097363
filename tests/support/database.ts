import { inject } from "vitest";
import type { Actor } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { db, pool } from "#app/platform/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { onDatabase } from "./test-databases.ts";

export { db };

/** The moment it is in tests that do not care. */
export const testNow = new Date("2027-05-04T10:00:00.000Z");

/** The first argument of a use-case under test: by default a visitor, at `testNow`. */
export function contextFor(actor: Actor = { kind: "visitor" }, now = testNow): Context {
  return { actor, now, db };
}

/** The address of this file's database for the owner of its tables: to break what the app may not. */
export function ownerUrl(): string {
  const name = new URL(env.DATABASE_URL ?? "").pathname.slice(1);
  return onDatabase(inject("server").ownerUrl, name);
}

let statements: string[] | undefined;

pool.on("connect", (client) => {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    statements?.push(textOf(args[0]));
    return query(...args);
  }) as typeof client.query;
});

function textOf(query: unknown): string {
  if (typeof query === "string") return query;
  return (query as { text: string }).text;
}

/** Runs work and answers the statements it sent to the database, BEGIN and COMMIT left out. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  statements = [];
  try {
    await work();
    return statements.filter((text) => !/^(begin|commit|rollback|savepoint|release)\b/i.test(text));
  } finally {
    statements = undefined;
  }
}

/** How many statements some work sends: a page's must not grow with its rows. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  return (await queriesOf(work)).length;
}
