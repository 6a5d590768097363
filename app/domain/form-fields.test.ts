import { describe, expect, test } from "vitest";
import { isoDate, oneLine, plainText } from "./form-fields.ts";

const read = (schema: typeof oneLine, typed: string) => schema.safeParse(typed).data;

describe("a line", () => {
  test.each([
    ["Obóz\nBcc: x@example.org", "Obóz Bcc: x@example.org"],
    ["Obóz\r\nletni", "Obóz  letni"],
    ["Obóz\u2028nad\u2029jeziorem", "Obóz nad jeziorem"],
    ["Obóz\u0085letni", "Obóz letni"],
    ["Obóz\uffff\ufffe\u{1ffff}", "Obóz"],
    ["  Obóz\u0000 ", "Obóz"],
  ])("%j is read as %j", (typed, line) => {
    expect(read(oneLine, typed)).toBe(line);
  });

  test.each(["", "  ", "\n", "\u0001", "\u2028"])("%j is none", (typed) => {
    expect(oneLine.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([
      "validation.required",
    ]);
  });
});

test("a text keeps its lines and no other sign that ends one", () => {
  expect(read(plainText, " Eins\r\nzwei\rdrei\n\nvier\u2028\u0000\uffff ")).toBe(
    "Eins\nzwei\ndrei\n\nvier",
  );
});

test.each(["0000-01-01", "0001-01-01", "1899-12-31", "2200-01-01", "2027-02-30", "2027-7-4", "x"])(
  "%s is no day",
  (typed) => {
    expect(isoDate.safeParse(typed).error?.issues[0]?.message).toBe("validation.day");
    expect(isoDate.safeParse("2027-07-04").data).toBe("2027-07-04");
  },
);
