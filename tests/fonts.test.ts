import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { lettersIn } from "./support/font-letters.ts";
import { messagesIn } from "./support/messages.ts";
import { projectRoot } from "./support/source-files.ts";

const folder = join(projectRoot, "public/fonts");
const files = readdirSync(folder);
const styles = readFileSync(join(projectRoot, "app/ui/css/fonts.css"), "utf8");
const namesOfTowns = ["towns.csv", "town-names.csv"].map((file) =>
  readFileSync(join(projectRoot, "prisma/seed", file), "utf8"),
);

/** What a browser would fetch a file for, by its `unicode-range`. */
function announced(file: string): (letter: string) => boolean {
  const [, ranges = ""] = new RegExp(`${file}[^}]*unicode-range:\\s*([^;]+);`).exec(styles) ?? [];
  const bounds = ranges.split(",").map((one) => {
    const [from, to] = one.trim().slice(2).split("-");
    return [parseInt(from!, 16), parseInt(to ?? from!, 16)] as const;
  });
  return (letter) => {
    const code = letter.codePointAt(0)!;
    return bounds.some(([from, to]) => from <= code && code <= to);
  };
}

const texts = languages.flatMap((language) => messagesIn(language).map(({ text }) => text));
// An invisible character needs no drawing, nor do the arrows and signs of a program's source.
const isDrawn = (letter: string) => /[\p{L}\p{N}\p{P}\p{Sc}]/u.test(letter);
const wanted = [...new Set([...texts, ...namesOfTowns].join(""))].filter(isDrawn);

describe.each(["sans", "serif"])("%s", (face) => {
  const ours = files.filter((file) => file.startsWith(face));

  test("draws every letter of our texts and of the towns' names, and says in which file", async () => {
    const missing = new Set(wanted);
    for (const file of ours) {
      const drawn = await lettersIn(join(folder, file), wanted.join(""));
      const isAnnounced = announced(file);
      for (const letter of drawn) if (isAnnounced(letter)) missing.delete(letter);
    }
    expect([...missing]).toEqual([]);
  });

  test("is not believed to draw what it does not", async () => {
    for (const file of ours)
      expect([...(await lettersIn(join(folder, file), "a村"))]).not.toContain("村");
  });

  test("is named by the styles under its present name", () => {
    for (const file of ours) expect(styles).toContain(`/fonts/${file}`);
  });
});

test("all fonts together stay below what one language may cost", () => {
  const sum = files.reduce((total, file) => total + statSync(join(folder, file)).size, 0);
  expect(sum).toBeLessThanOrEqual(120_000);
});
