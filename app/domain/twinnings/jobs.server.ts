import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { settleTwinnings } from "./settle-twinnings.server.ts";

export const twinningJobs = {
  // Soon after midnight in Warsaw, in summer and in winter; a process that slept then is an hour late.
  "twinnings.settle": defineJob({
    payload: z.object({}),
    schedule: "1 * * * *",
    run: settleTwinnings,
  }),
};
