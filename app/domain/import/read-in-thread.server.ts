import { workInThread } from "#app/platform/thread.server.ts";
import type { Encoding, Sheet, SheetFault } from "./sheet.ts";

export type Read = { sheet: Sheet } | { fault: SheetFault };

/** What a file may take: whoever needs more is no list of people. */
const limits = { memoryMb: 192, longestMs: 30_000 };

/** Reads a file of people beside the site, whatever it holds. */
export async function readInThread(bytes: Uint8Array, encoding: Encoding | null): Promise<Read> {
  const source = "#app/domain/import/sheet-thread.server.ts";
  return (await workInThread<Read>(source, { bytes, encoding }, limits)) ?? { fault: "broken" };
}
