import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { tellTranslators } from "./tell-translators.server.ts";

export const eventJobs = {
  // In the morning of all our towns: what changed during a day is one mail.
  "translations.tell": defineJob({
    payload: z.object({}),
    schedule: "10 5 * * *",
    run: tellTranslators,
  }),
};
