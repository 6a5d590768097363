import { z } from "zod";
import { defineJob } from "#app/platform/define-job.ts";
import { checkImport } from "./check-import.server.ts";
import { deleteOldImports } from "./delete-imports.server.ts";
import { readImport } from "./read-import.server.ts";
import { runImport } from "./run-import.server.ts";

const payload = z.object({ importId: z.uuid() });

export const importJobs = {
  "import.read": defineJob({
    payload,
    run: (context, { importId }) => readImport(context, importId),
  }),

  "import.check": defineJob({
    payload,
    run: (context, { importId }) => checkImport(context, importId),
  }),

  // A run that was cut off goes on where it stopped.
  "import.run": defineJob({
    payload,
    run: (context, { importId }) => runImport(context, importId),
  }),

  "import.deleteOld": defineJob({
    payload: z.object({}),
    schedule: "40 3 * * *",
    run: deleteOldImports,
  }),
};
