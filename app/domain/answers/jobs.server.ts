import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { deleteOldAnswers } from "./delete-answers.server.ts";

export const answerJobs = {
  "answers.deleteOld": defineJob({
    payload: z.object({}),
    schedule: "15 3 * * *",
    run: deleteOldAnswers,
  }),
};
