import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { forgetOldForms } from "./kept-form.server.ts";

export const keptFormJobs = {
  "keptForms.forgetOld": defineJob({
    payload: z.object({}),
    schedule: "41 * * * *",
    run: forgetOldForms,
  }),
};
