import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { deleteOldHealth } from "./delete-health.server.ts";

export const healthJobs = {
  "health.deleteOld": defineJob({
    payload: z.object({}),
    schedule: "10 3 * * *",
    run: deleteOldHealth,
  }),
};
