import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvCell } from "#app/platform/sheet-files.server.ts";
import { readCsv } from "./csv-sheet.server.ts";
import { cellText, delimiters, MOST_ROWS, SheetRefused } from "./sheet.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

const faultOf = (text: string) => {
  try {
    readCsv(bytesOf(text), null);
    return null;
  } catch (error) {
    return error instanceof SheetRefused ? error.fault : error;
  }
};

/** Whatever can stand in a cell: quotes, delimiters, ends of lines, letters of all our languages, formulas. */
const cell = fc.string({
  unit: fc.constantFrom(...Array.from(`ab"';,\t\n\r =+-@ŁśüéїҐ’ 019`)),
  maxLength: 12,
});

const written = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe("a CSV file", () => {
  test("is read as it was written, whatever stands in it, between it and at the ends of its lines", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }).chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 12,
          }),
        ),
        fc.constantFrom(...delimiters),
        fc.constantFrom("\r\n", "\n", "\r"),
        fc.boolean(),
        (rows, delimiter, end, isMarked) => {
          const header = (rows[0] ?? []).map((_, at) => `Column ${at}`);
          const lines = [header, ...rows].map((cells) => cells.map(written).join(delimiter));
          const text = `${isMarked ? "\ufeff" : ""}sep=${delimiter}${end}${lines.join(end)}${end}`;
          const kept = rows
            .map((cells, at) => ({ at: at + 2, cells: cells.map(cellText) }))
            .filter(({ cells }) => cells.some((one) => one !== ""));
          fc.pre(kept.length > 0);
          const sheet = readCsv(bytesOf(text), "utf-8");
          expect(sheet).toMatchObject({ delimiter, header: { cells: header }, rows: kept });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("that we wrote ourselves comes back, formulas made harmless and all", () => {
    fc.assert(
      fc.property(cell, (text) => {
        const file = `Name;Value\r\nx;${csvCell(text)}\r\n`;
        const [row] = readCsv(bytesOf(file), null).rows;
        expect(row?.cells[1] ?? "").toBe(cellText(text));
      }),
    );
  });

  test.each(delimiters)("has its delimiter found: %j", (delimiter) => {
    const lines = [
      ["Name", "Born, where", "Mail"],
      ["A; B", "1.1.2015", "a@example.org"],
      ["C", "2.2.2015", "c@example.org"],
    ].map((cells) => cells.map((one) => (one.includes(delimiter) ? written(one) : one)));
    const sheet = readCsv(bytesOf(lines.map((cells) => cells.join(delimiter)).join("\n")), null);
    expect(sheet.delimiter).toBe(delimiter);
    expect(sheet.rows).toHaveLength(2);
  });

  test.each([
    ["empty", ""],
    ["empty", "Name;Born\r\n;;\r\n\r\n"],
    ["broken", 'Name;Born\r\n"never closed;1.1.2015\r\nx;y'],
    ["tooManyRows", `Name;Born\n${"x;1\n".repeat(MOST_ROWS + 1)}`],
    ["tooManyRows", `Name;Born\n${"\n".repeat(MOST_ROWS * 3)}x;1`],
    ["tooManyColumns", `${"a;".repeat(80)}\n1;2`],
    ["wrongKind", "MZ\0\0\0\0Name;Born\nx;y"],
  ])("is refused as %s", (fault, text) => {
    expect(faultOf(text)).toBe(fault);
  });

  test("may have all the rows that it may have", () => {
    const text = `Name;Born\n${"x;1\n".repeat(MOST_ROWS)}`;
    expect(readCsv(bytesOf(text), null).rows).toHaveLength(MOST_ROWS);
  });
});
