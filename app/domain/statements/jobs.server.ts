import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { bookTransfers } from "./book-transfers.server.ts";

export const statementJobs = {
  "statements.book": defineJob({
    payload: z.object({ importId: z.uuid() }),
    run: (context, { importId }) => bookTransfers(context, importId),
  }),
};
