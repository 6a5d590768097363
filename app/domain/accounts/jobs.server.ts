import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { deleteExpired } from "./delete-expired.server.ts";

export const accountJobs = {
  "accounts.deleteExpired": defineJob({
    payload: z.object({}),
    schedule: "17 * * * *",
    run: deleteExpired,
  }),
};
