import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { runSearch } from "./run-search.server.ts";

export const hostingJobs = {
  "hosting.run": defineJob({
    payload: z.object({ runId: z.uuid() }),
    run: (context, { runId }) => runSearch(context, runId),
  }),
};
