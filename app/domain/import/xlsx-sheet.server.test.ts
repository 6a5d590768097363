import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { sheetFile } from "#app/platform/sheet-files.server.ts";
import { readSheetFile } from "./read-sheet.server.ts";
import { SheetRefused } from "./sheet.ts";

type Part = { path: string; text: string; size?: number; flags?: number };

const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 65_535), ...u16((value / 65_536) & 65_535)];

/** An archive of these parts; `size` and `flags` are what its directory claims of one. */
function zipOf(parts: readonly Part[], hidden: readonly number[] = []): Uint8Array {
  const files: number[] = [];
  const directory: number[] = [];
  for (const { path, text, size, flags = 0 } of parts) {
    const [name, packed] = [Buffer.from(path), deflateRawSync(Buffer.from(text))];
    const claimed = size ?? Buffer.byteLength(text);
    const facts = [...u16(20), ...u16(flags), ...u16(8), ...u32(0), ...u32(0)];
    const sizes = [...u32(packed.length), ...u32(claimed), ...u16(name.length), ...u16(0)];
    const at = files.length;
    files.push(...u32(0x04034b50), ...facts, ...sizes, ...name, ...packed);
    const rest = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(at)];
    directory.push(...u32(0x02014b50), ...u16(20), ...facts, ...sizes, ...rest, ...name);
  }
  files.push(...hidden);
  const counts = [...u16(0), ...u16(0), ...u16(parts.length), ...u16(parts.length)];
  const end = [...u32(0x06054b50), ...counts, ...u32(directory.length), ...u32(files.length)];
  return Uint8Array.from([...files, ...directory, ...end, ...u16(0)]);
}

const sheetXml = (rows: string) =>
  `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;

const book = (sheet: string, more: readonly Part[] = []): Part[] => [
  { path: "[Content_Types].xml", text: "<Types/>" },
  { path: "xl/workbook.xml", text: "<workbook/>" },
  { path: "xl/worksheets/sheet1.xml", text: sheetXml(sheet) },
  ...more,
];

async function faultOf(bytes: Uint8Array): Promise<unknown> {
  try {
    await readSheetFile(bytes, null);
    return null;
  } catch (error) {
    return error instanceof SheetRefused ? error.fault : error;
  }
}

describe("an XLSX file", () => {
  test("comes back as it was written, phone numbers and all that looks like a formula as text", async () => {
    const table = [
      ["Imię", "Telefon", "Notiz"],
      ["Żaneta", "+48 600 100 200", "=1+1"],
      ["Марʼяна", "-5", "@SUM(A1)"],
    ];
    const { bytes } = await sheetFile(table, { name: "list", format: "xlsx" });
    const { header, rows } = await readSheetFile(bytes, null);
    expect([header.cells, ...rows.map(({ cells }) => cells)]).toEqual(table);
  });

  test("tells days as days and the numbers of its rows as its program does", async () => {
    const day = { value: new Date("2015-12-31"), type: Date, format: "dd.mm.yyyy" };
    const table = [[{ value: "Name" }, { value: "Born" }], [], [{ value: "Léa" }, day]];
    const bytes = new Uint8Array(await writeXlsxFile(table).toBuffer());
    const { rows } = await readSheetFile(bytes, null);
    expect(rows).toEqual([{ at: 3, cells: ["Léa", "2015-12-31"] }]);
  });

  const million = "x".repeat(1_000_000);
  test.each<[string, string, Uint8Array]>([
    ["formulas", "a formula", zipOf(book(`<row r="1"><c r="A1"><f>1+1</f></c></row>`))],
    ["macros", "macros", zipOf(book("", [{ path: "xl/vbaProject.bin", text: "x" }]))],
    ["wrongKind", "another archive", zipOf([{ path: "word/document.xml", text: "<w/>" }])],
    ["bomb", "entities", zipOf(book("", [{ path: "xl/a.xml", text: "<!DOCTYPE a>" }]))],
    ["bomb", "a huge part", zipOf(book("", [{ path: "xl/a.xml", text: "x", size: 2 ** 31 }]))],
    ["bomb", "a part that lies", zipOf(book("", [{ path: "xl/a.xml", text: million, size: 9 }]))],
    ["bomb", "hidden bytes", zipOf(book(""), Array<number>(64).fill(7))],
    ["bomb", "countless parts", zipOf(Array.from({ length: 300 }, (_, at) => part(at)))],
    ["locked", "a password", zipOf(book("", [{ path: "xl/a.xml", text: "x", flags: 1 }]))],
    ["tooManyRows", "endless rows", zipOf(book(`<row r="1048576"><c r="A1048576"/></row>`))],
    ["tooManyColumns", "endless columns", zipOf(book(`<row r="1"><c r="XFD1"/></row>`))],
    ["broken", "half a file", zipOf(book("")).subarray(0, 150)],
    ["wrongKind", "a PDF", Buffer.from("%PDF-1.7")],
    ["wrongKind", "an old Excel file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ["wrongKind", "a page", Buffer.from("<html></html>")],
    ["tooLarge", "too much", new Uint8Array(6 * 1_048_576)],
    ["empty", "nothing", new Uint8Array()],
  ])("is refused as %s: %s", async (fault, _, bytes) => {
    expect(await faultOf(bytes)).toBe(fault);
  });
});

const part = (at: number): Part => ({ path: `xl/p${at}.xml`, text: "x" });
