import { createLog } from "#server/log.ts";
import { env } from "./env.server.ts";

/** The log of this process. Fields outside the list of server/log-fields.ts do not pass. */
export const log = createLog({
  level: env.LOG_LEVEL,
  messages: env.NODE_ENV === "development",
});
