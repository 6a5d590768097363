import { readCsv } from "./csv-sheet.server.ts";
import { type Encoding, LARGEST_SHEET, type Sheet, SheetRefused } from "./sheet.ts";
import { readXlsx } from "./xlsx-sheet.server.ts";
import { isZip } from "./zip-directory.ts";

/** First bytes of an old or a locked Excel file, a PDF, pictures, and pages. */
const foreign = ["\xd0\xcf\x11\xe0", "%PDF", "\x89PNG", "\xff\xd8\xff", "{\\rtf", "<"];

/** Reads a file of people by what it is, not by what it is called. Throws `SheetRefused`. Keeps the thread busy. */
export async function readSheetFile(bytes: Uint8Array, encoding: Encoding | null): Promise<Sheet> {
  if (bytes.byteLength === 0) throw new SheetRefused("empty");
  if (bytes.byteLength > LARGEST_SHEET) throw new SheetRefused("tooLarge");
  if (isZip(bytes)) return readXlsx(bytes);
  const start = String.fromCharCode(...bytes.subarray(0, 8)).replace(/^\xef\xbb\xbf/, "");
  if (foreign.some((mark) => start.startsWith(mark))) throw new SheetRefused("wrongKind");
  return readCsv(bytes, encoding);
}
