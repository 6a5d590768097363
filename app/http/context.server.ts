import type { Context } from "#app/domain/context.ts";
import { db } from "#app/platform/database.server.ts";

/** Who sends this request, now. */
export async function contextOf(_request: Request): Promise<Context> {
  return { actor: { kind: "visitor" }, now: new Date(), db };
}

/** For jobs and webhooks, where nobody is signed in. */
export function systemContext(): Context {
  return { actor: { kind: "system" }, now: new Date(), db };
}
