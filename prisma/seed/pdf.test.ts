import { expect, test } from "vitest";
import { isWholePdf } from "#app/domain/files/file-kind.ts";
import { pdfOf } from "./pdf.ts";

test("a sheet is a whole PDF whose table leads to each of its objects", () => {
  const bytes = pdfOf({ language: "pl", title: "Co spakować", lines: ["• żółte buty – łącznie"] });
  expect(isWholePdf(bytes)).toBe(true);
  const file = bytes.toString("latin1");
  const starts = [...file.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, start]) => Number(start));
  expect(starts).toHaveLength(7);
  for (const [at, start] of starts.entries())
    expect(file.slice(start)).toMatch(new RegExp(`^${at + 1} 0 obj\n`));
  const table = Number(/startxref\n(\d+)/.exec(file)?.[1]);
  expect(file.slice(table)).toMatch(/^xref\n/);
});

test("what it has no sign for is not left out silently", () => {
  expect(() => pdfOf({ language: "uk", title: "Що", lines: [] })).toThrow("No sign");
});
