import { CsvError, parse } from "csv-parse/sync";
import { decodeText, guessEncoding } from "./decode.ts";
import {
  type Delimiter,
  delimiters,
  type Encoding,
  MOST_ROWS,
  type Sheet,
  sheetOf,
  SheetRefused,
} from "./sheet.ts";

/** Rows by which the delimiter is known. */
const SAMPLE = 60;

/** A cell that is longer was never closed. */
const LONGEST_RECORD = 100_000;

/** Reads a CSV file of people: the delimiter is found, the encoding too unless somebody has chosen one. */
export function readCsv(bytes: Uint8Array, chosen: Encoding | null): Sheet {
  // A header, a few empty rows, and one too many of the rest.
  const { rows, ...facts } = readRows(bytes, chosen, MOST_ROWS * 2);
  return sheetOf({ format: "csv", ...facts }, rows);
}

/** The rows of a CSV file as they stand, fewer than so many. Throws `SheetRefused`. */
export function readRows(bytes: Uint8Array, chosen: Encoding | null, most: number) {
  if (bytes.subarray(0, 2_000).includes(0) && guessEncoding(bytes) !== "utf-16le")
    throw new SheetRefused("wrongKind");
  const encoding = chosen ?? guessEncoding(bytes);
  const { text, named } = withoutSeparatorLine(decodeText(bytes, encoding));
  const delimiter = named ?? guessDelimiter(text);
  const rows = records(text, delimiter, most);
  if (rows.length === most) throw new SheetRefused("tooManyRows");
  return { encoding, delimiter, rows };
}

/** Excel may say in a line of its own, which it does not show, what stands between the cells. */
function withoutSeparatorLine(text: string): { text: string; named: Delimiter | null } {
  const [line = "", sign] = /^sep=(.)(?:\r\n|\n|\r)/.exec(text) ?? [];
  const named = delimiters.find((one) => one === sign) ?? null;
  return { text: text.slice(line.length), named };
}

function records(text: string, delimiter: Delimiter, to: number): string[][] {
  try {
    return parse(text, {
      ...{ delimiter, to, max_record_size: LONGEST_RECORD },
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new SheetRefused("broken");
    throw error;
  }
}

/** The sign that makes the most columns, in as many rows as possible the same number. */
function guessDelimiter(text: string): Delimiter {
  const start = text.split(/\r\n|\n|\r/, SAMPLE).join("\n");
  const scores = delimiters.map((delimiter) => scoreOf(start, delimiter));
  const best = Math.max(...scores);
  return delimiters[scores.indexOf(best)] ?? ",";
}

/** Lines of another width may stand before the table: banks tell there whose account it is. */
function scoreOf(start: string, delimiter: Delimiter): number {
  try {
    const widths = records(start, delimiter, SAMPLE)
      .filter((cells) => cells.some((cell) => cell.trim() !== ""))
      .map((cells) => cells.length);
    const scores = widths.map(
      (width) => (width * widths.filter((one) => one === width).length) / widths.length,
    );
    return Math.max(0, ...scores.filter((_, at) => (widths[at] ?? 1) > 1));
  } catch (error) {
    // The start may end within quotes, or the sign be none of theirs.
    if (error instanceof SheetRefused) return 0;
    throw error;
  }
}
