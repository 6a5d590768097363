/** Tables as files that spreadsheets open. What people typed never becomes a formula in them. */
import writeXlsxFile from "write-excel-file/node";

/** A text, or a figure to reckon with. */
export type Cell = string | number;

/** The first row is the header. */
export type Table = readonly (readonly Cell[])[];

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

/** A mark that tells spreadsheets it is UTF-8. */
const MARK = "\ufeff";

function csvBytes(table: Table): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(MARK + csvLines(table));
}

/** Rows with the delimiter and the decimal sign that most of Europe's spreadsheets expect. */
const csvLines = (table: Table) =>
  table
    .map((cells) => {
      const written = cells.map((cell) =>
        typeof cell === "number" ? String(cell).replace(".", ",") : csvCell(cell),
      );
      return `${written.join(";")}\r\n`;
    })
    .join("");

export type SheetStream = Omit<SheetFile, "bytes"> & {
  body: ReadableStream<Uint8Array<ArrayBuffer>>;
};

/** Writes a table whose rows come little by little: CSV leaves as they come, a workbook when all are there. */
export function sheetStream(
  parts: AsyncIterable<Table>,
  { name, format }: { name: string; format: SheetFormat },
): SheetStream {
  const written = format === "csv" ? csvParts(parts) : workbook(parts);
  return { name: `${name}.${format}`, type: types[format], body: streamOf(written) };
}

function streamOf(parts: AsyncGenerator<Uint8Array<ArrayBuffer>, void>) {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await parts.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

async function* csvParts(parts: AsyncIterable<Table>) {
  const encoder = new TextEncoder();
  yield encoder.encode(MARK);
  for await (const part of parts) yield encoder.encode(csvLines(part));
}

async function* workbook(parts: AsyncIterable<Table>) {
  const table: (readonly Cell[])[] = [];
  for await (const part of parts) table.push(...part);
  yield await xlsxBytes(table);
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
  const text = (value: string) => ({ value: withoutControls(value), type: String });
  const cell = (value: Cell) => {
    if (typeof value === "number") return { value, type: Number, format: "#,##0.00" };
    return value === "" ? null : text(value);
  };
  const titles = header.map(String);
  const columns = titles.map((title, at) => {
    const longest = rows.reduce((sum, row) => Math.max(sum, String(row[at]).length), title.length);
    return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)) };
  });
  const table = [
    titles.map((value) => ({ ...text(value), fontWeight: "bold" as const })),
    ...rows.map((row) => row.map(cell)),
  ];
  const sheet = (titles[0] ?? "").replaceAll(/[^\p{L}\p{N} ]/gu, "").slice(0, LONGEST_TITLE);
  const file = writeXlsxFile(table, { columns, sheet: sheet || "1", stickyRowsCount: 1 });
  return new Uint8Array(await file.toBuffer());
}

/** XML has no place for them. */
const withoutControls = (text: string) =>
  text.replaceAll(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu, "");
