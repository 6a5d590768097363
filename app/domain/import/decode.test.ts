import { describe, expect, test } from "vitest";
import { decodeText, guessEncoding } from "./decode.ts";
import type { Encoding } from "./sheet.ts";

/** The bytes of a text in an encoding of one byte a letter: those that decode to it. */
function encoded(text: string, encoding: Encoding): Uint8Array {
  const letters = Array.from({ length: 256 }, (_, byte) =>
    decodeText(Uint8Array.of(byte), encoding),
  );
  return Uint8Array.from(Array.from(text), (letter) => letters.indexOf(letter));
}

describe("how letters are written", () => {
  test.each([
    ["windows-1250", "Imię;Nazwisko\r\nŻaneta;Łoś\r\nZdzisław;Gęś"],
    ["windows-1250", "Świerżewska;Ćwikła;Źdźbło;Ńę"],
    ["windows-1252", "Prénom;Nom\r\nHélène;Lefèvre\r\nNoël;Où"],
    ["windows-1252", "Vorname;Straße\r\nJürgen;Größe\r\nKäthe;Öl"],
    ["windows-1251", "Імʼя;Прізвище\r\nОлена;Згурська".replace("ʼ", "’")],
  ] as const)("is found: %s", (encoding, text) => {
    const bytes = encoded(text, encoding);
    expect(guessEncoding(bytes)).toBe(encoding);
    expect(decodeText(bytes, encoding)).toBe(text);
  });

  test("is UTF-8 where it can be, with a mark and without", () => {
    const text = "Żaneta;Марʼяна;Größler";
    for (const mark of ["", "\ufeff"]) {
      const bytes = new TextEncoder().encode(mark + text);
      expect(guessEncoding(bytes)).toBe("utf-8");
      expect(decodeText(bytes, "utf-8")).toBe(text);
    }
  });

  test("is UTF-16 where a mark says so", () => {
    const bytes = new Uint8Array(Buffer.from("\ufeffŁoś;Ґ", "utf16le"));
    expect(guessEncoding(bytes)).toBe("utf-16le");
    expect(decodeText(bytes, "utf-16le")).toBe("Łoś;Ґ");
  });
});
