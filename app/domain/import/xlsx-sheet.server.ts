import { inflateRawSync } from "node:zlib";
import { readSheet } from "read-excel-file/node";
import { MOST_COLUMNS, MOST_ROWS, type Sheet, sheetOf, SheetRefused } from "./sheet.ts";
import { type ZipEntry, zipEntries } from "./zip-directory.ts";

/** Reads the first sheet of an XLSX file, once every part of it has been looked through. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet> {
  const entries = zipEntries(bytes);
  const paths = entries.map(({ path }) => path);
  if (!paths.includes("[Content_Types].xml") || !paths.includes("xl/workbook.xml"))
    throw new SheetRefused("wrongKind");
  if (paths.some((path) => /vbaProject|macrosheets\//i.test(path)))
    throw new SheetRefused("macros");
  for (const entry of entries) if (isXml(entry)) lookThrough(entry);
  const rows = await readSheet(Buffer.from(bytes)).catch(() => {
    throw new SheetRefused("broken");
  });
  return sheetOf(
    { format: "xlsx", encoding: null, delimiter: null },
    rows.map((cells) => cells.map(textOf)),
  );
}

const isXml = ({ path }: ZipEntry) => path.endsWith(".xml") || path.endsWith(".rels");

/** Unpacks a part within the size that the directory gave, and refuses what no list of people needs. */
function lookThrough(entry: ZipEntry): void {
  const xml = unpacked(entry).toString("utf8");
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new SheetRefused("bomb");
  if (!entry.path.startsWith("xl/worksheets/")) return;
  if (/<(?:\w+:)?f[\s>/]/.test(xml)) throw new SheetRefused("formulas");
  for (const [, column = "", row = ""] of xml.matchAll(
    /(?:\sr="|\sref="[A-Z]+\d+:)([A-Z]*)(\d+)"/g,
  )) {
    if (Number(row) > MOST_ROWS * 2) throw new SheetRefused("tooManyRows");
    if (columnNumber(column) > MOST_COLUMNS) throw new SheetRefused("tooManyColumns");
  }
}

function unpacked({ packed, size, isStored }: ZipEntry): Buffer {
  if (isStored) return Buffer.from(packed);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    // The directory lies about how large it becomes.
    if (error instanceof RangeError) throw new SheetRefused("bomb");
    throw new SheetRefused("broken");
  }
}

/** A is 1, Z is 26, AA is 27. */
const columnNumber = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Days are ISO, numbers plain: what they mean is the column's matter. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}
