import { createDb } from "./db.server.ts";
import { env } from "./env.server.ts";

/** The one pool of this process. */
export const { db, pool, close } = createDb(env.DATABASE_URL ?? "");
