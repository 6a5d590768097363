import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { eraseDue } from "./erase-due.server.ts";
import { deleteOldExports } from "./export-queries.server.ts";
import { makeExport } from "./make-export.server.ts";

export const ownDataJobs = {
  "ownData.export": defineJob({
    payload: z.object({ exportId: z.uuid() }),
    run: (context, { exportId }) => makeExport(context, exportId),
  }),

  "ownData.deleteOldExports": defineJob({
    payload: z.object({}),
    schedule: "40 3 * * *",
    run: deleteOldExports,
  }),

  "ownData.erase": defineJob({
    payload: z.object({}),
    schedule: "20 4 * * *",
    run: eraseDue,
  }),
};
