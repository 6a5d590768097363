import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { fontRanges } from "./font-ranges.ts";

const ranges = Object.values(fontRanges).flat();
const isCovered = (letter: string) => {
  const code = letter.codePointAt(0) ?? 0;
  return ranges.some(([from, to]) => from <= code && code <= to);
};

test.each(languages)("our fonts have every letter of the texts in %s", (language) => {
  const folder = `locales/${language}`;
  const missing = readdirSync(folder).flatMap((file) =>
    [...new Set(readFileSync(`${folder}/${file}`, "utf8").replaceAll("\n", ""))]
      .filter((letter) => !isCovered(letter))
      .map((letter) => `${file}: ${letter} U+${(letter.codePointAt(0) ?? 0).toString(16)}`),
  );
  expect(missing).toEqual([]);
});

test("the names of towns are in our fonts too", () => {
  const names = readFileSync("prisma/seed/town-names.csv", "utf8").replaceAll(/[\r\n]/g, "");
  expect([...new Set(names)].filter((letter) => !isCovered(letter))).toEqual([]);
});
