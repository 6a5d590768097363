/** Tables as files that spreadsheets open. What people typed never becomes a formula in them. */
import writeXlsxFile from "write-excel-file/node";

/** The first row is the header. */
export type Table = readonly (readonly string[])[];

export const sheetFormats = ["xlsx", "csv"] as const;

export type SheetFormat = (typeof sheetFormats)[number];

const types: Record<SheetFormat, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

export type SheetFile = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

/** Writes a table; `name` is the file's without its ending. */
export async function sheetFile(
  table: Table,
  { name, format }: { name: string; format: SheetFormat },
): Promise<SheetFile> {
  const bytes = format === "csv" ? csvBytes(table) : await xlsxBytes(table);
  return { name: `${name}.${format}`, type: types[format], bytes };
}

/** With a mark that tells spreadsheets it is UTF-8, and the delimiter that most of Europe's expect. */
function csvBytes(table: Table): Uint8Array<ArrayBuffer> {
  const lines = table.map((cells) => cells.map(csvCell).join(";"));
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

/** What a spreadsheet would take for a formula is text once an apostrophe stands before it (OWASP ASVS 5.0, 1.2.10). */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
  return /[";\r\n\t,]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const WIDEST = 40;
const NARROWEST = 10;
/** A sheet's name may not be longer. */
const LONGEST_TITLE = 31;

/** Cells of text are texts whatever they begin with: they are typed so. */
async function xlsxBytes([header = [], ...rows]: Table): Promise<Uint8Array<ArrayBuffer>> {
  const cell = (value: string) => ({ value: withoutControls(value), type: String });
  const columns = header.map((title, at) => {
    const longest = rows.reduce((sum, row) => Math.max(sum, row[at]?.length ?? 0), title.length);
    return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)) };
  });
  const table = [
    header.map((value) => ({ ...cell(value), fontWeight: "bold" as const })),
    ...rows.map((row) => row.map((value) => (value === "" ? null : cell(value)))),
  ];
  const sheet = (header[0] ?? "").replaceAll(/[^\p{L}\p{N} ]/gu, "").slice(0, LONGEST_TITLE);
  const file = writeXlsxFile(table, { columns, sheet: sheet || "1", stickyRowsCount: 1 });
  return new Uint8Array(await file.toBuffer());
}

/** XML has no place for them. */
const withoutControls = (text: string) =>
  text.replaceAll(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu, "");
