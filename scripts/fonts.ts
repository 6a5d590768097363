/**
 * Cuts the two typefaces to the letters each script of the site needs and writes them to public/fonts, with the
 * stylesheet and the list that name them, and to app/platform/picture-fonts for what is drawn. Run by hand (`node scripts/fonts.ts`) when a typeface or an alphabet
 * changes; the results are committed.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import subsetFont from "subset-font";
import { fontRanges, type Range } from "./font-ranges.ts";

type Axis = number | { min: number; max: number };

const faces = [
  {
    family: "Source Serif 4",
    source: "source-serif-4",
    file: "opsz",
    name: "serif",
    weight: "600",
    axes: { wght: 600, opsz: { min: 20, max: 60 } } as Record<string, Axis>,
  },
  {
    family: "Source Sans 3",
    source: "source-sans-3",
    file: "wght",
    name: "sans",
    weight: "400 650",
    axes: { wght: { min: 400, max: 650 } } as Record<string, Axis>,
  },
];

const hex = (code: number) => code.toString(16).toUpperCase();
const rangeOf = (ranges: Range[]) =>
  ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join(", ");
const lettersOf = (ranges: Range[]) =>
  ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
    .map((code) => String.fromCodePoint(code))
    .join("");

rmSync("public/fonts", { recursive: true, force: true });
mkdirSync("public/fonts", { recursive: true });
const rules: string[] = [];
const files: Record<string, string[]> = {};

for (const { family, source, file, name, weight, axes } of faces) {
  for (const [script, ranges] of Object.entries(fontRanges)) {
    const path = `node_modules/@fontsource-variable/${source}/files/${source}-${script}-${file}-normal.woff2`;
    const font = await subsetFont(readFileSync(path), lettersOf(ranges), {
      targetFormat: "woff2",
      variationAxes: axes,
    });
    const hash = createHash("sha256").update(font).digest("hex").slice(0, 8);
    const href = `/fonts/${name}-${script}-${hash}.woff2`;
    writeFileSync(`public${href}`, font);
    (files[script] ??= []).push(href);
    rules.push(
      `@font-face {\n  font-family: "${family}";\n  font-style: normal;\n  font-weight: ${weight};\n  font-display: swap;\n  src: url("${href}") format("woff2");\n  unicode-range: ${rangeOf(ranges)};\n}`,
    );
    console.log(`${href} ${String(font.length)}`);
    if (name === "serif") await writeForPictures(path, script, ranges);
  }
}

/** The serif once more, for pictures that are drawn without a browser. */
async function writeForPictures(path: string, script: string, ranges: Range[]): Promise<void> {
  const font = await subsetFont(readFileSync(path), lettersOf(ranges), {
    targetFormat: "truetype",
    variationAxes: { wght: 600, opsz: 32 },
  });
  mkdirSync("app/platform/picture-fonts", { recursive: true });
  writeFileSync(`app/platform/picture-fonts/serif-${script}.ttf`, font);
}

/** Set as the rest of the code is, so that the check of the format has nothing to say. */
async function write(path: string, text: string): Promise<void> {
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
}

await write("app/ui/css/fonts.css", `/* Written by scripts/fonts.ts. */\n${rules.join("\n")}\n`);
await write(
  "app/ui/font-files.ts",
  `/** The fonts each script needs first; written by scripts/fonts.ts. */\nexport const fontFiles = ${JSON.stringify({ latin: files.latin, cyrillic: files.cyrillic })};\n`,
);
