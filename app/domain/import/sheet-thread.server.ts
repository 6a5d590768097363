/** The whole of a thread: reads one file and ends. It knows no settings, no keys and no database. */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { readSheetFile } from "./read-sheet.server.ts";
import { encodings, SheetRefused } from "./sheet.ts";

const given = z.object({
  bytes: z.instanceof(Uint8Array),
  encoding: z.enum(encodings).nullable(),
});

const { bytes, encoding } = given.parse(workerData);
try {
  parentPort?.postMessage({ sheet: await readSheetFile(bytes, encoding) });
} catch (error) {
  if (!(error instanceof SheetRefused)) throw error;
  parentPort?.postMessage({ fault: error.fault });
}
