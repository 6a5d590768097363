import { pino } from "pino";
import { env } from "./env.server.ts";

/** The log of this process. */
export const log = pino({ level: env.LOG_LEVEL });
