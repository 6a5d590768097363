import { expect, test } from "vitest";
import { typeOf } from "./file-kind.ts";

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
