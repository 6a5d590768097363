import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { writeAnchor } from "./write-anchor.server.ts";

export const auditJobs = {
  "audit.anchor": defineJob({
    payload: z.object({}),
    schedule: "40 3 * * *",
    run: writeAnchor,
  }),
};
