import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { bookTransfers } from "./book-transfers.server.ts";
import { deleteOldStatements } from "./forget-statements.server.ts";
import { readStatement } from "./read-statement.server.ts";

const payload = z.object({ importId: z.uuid() });

export const statementJobs = {
  "statements.read": defineJob({
    payload,
    run: (context, { importId }) => readStatement(context, importId),
  }),

  "statements.book": defineJob({
    payload,
    run: (context, { importId }) => bookTransfers(context, importId),
  }),

  "statements.deleteOld": defineJob({
    payload: z.object({}),
    schedule: "50 3 * * *",
    run: deleteOldStatements,
  }),
};
