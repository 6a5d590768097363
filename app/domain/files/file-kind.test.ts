import { expect, test } from "vitest";
import { isWholePdf, typeOf } from "./file-kind.ts";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test.each([
  ["%PDF-1.7\n", "application/pdf"],
  ["\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"],
  ["RIFF\x10\0\0\0WEBPVP8 ", "image/webp"],
])("%j is known by its first bytes", (text, type) => {
  expect(typeOf(bytes(text))).toBe(type);
});

test.each([
  "",
  "GIF89a",
  "<svg xmlns='http://www.w3.org/2000/svg'>",
  "<!doctype html><script>",
  "PK\x03\x04",
  "MZ\x90",
  "RIFF\x10\0\0\0WAVEfmt ",
  " %PDF-1.7",
  "\0\0\0\x1cftypavif",
  "II*\0",
])("%j is refused", (text) => {
  expect(typeOf(bytes(text))).toBeNull();
});

test.each([
  ["a whole PDF", "%PDF-1.7\n1 0 obj\n%%EOF\n", true],
  ["one with a little behind its end", `%PDF-1.4\n%%EOF${" ".repeat(900)}`, true],
  ["one that was cut off", "%PDF-1.7\n1 0 obj\n<<", false],
  ["one with another file hung on it", `%PDF-1.4\n%%EOF${"PK".repeat(600)}`, false],
  ["something else that ends like one", "<html>%PDF-1.7 %%EOF", false],
])("%s", (_, text, isWhole) => {
  expect(isWholePdf(bytes(text))).toBe(isWhole);
});
