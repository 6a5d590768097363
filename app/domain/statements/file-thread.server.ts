/** The whole of a thread: reads one bank's file and ends. It knows no settings, no keys and no database. */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { bankMappingSchema } from "./csv-columns.ts";
import { bankFormats } from "./file-format.ts";
import { readBankFile } from "./read-file.server.ts";
import { StatementRefused } from "./statement.ts";

const given = z.object({
  bytes: z.instanceof(Uint8Array),
  format: z.enum(bankFormats),
  mapping: bankMappingSchema.nullable(),
  own: z.object({ iban: z.string(), currency: z.string() }),
});

try {
  parentPort?.postMessage(readBankFile(given.parse(workerData)));
} catch (error) {
  if (!(error instanceof StatementRefused)) throw error;
  parentPort?.postMessage({ fault: error.fault });
}
