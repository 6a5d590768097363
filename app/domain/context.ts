import type { Actor } from "#app/domain/accounts/actor.ts";
import type { Db } from "#app/platform/db.server.ts";

/** Who asks, at what moment, against which database. The first argument of every use-case. */
export type Context = { actor: Actor; now: Date; db: Db };
