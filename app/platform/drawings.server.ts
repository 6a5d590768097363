import { createHash } from "node:crypto";
import { resolve } from "node:path";

const FONTS = ["latin", "latin-ext", "cyrillic"].map((script) =>
  resolve(`app/platform/picture-fonts/serif-${script}.ttf`),
);

/** Some sixty kilobytes each. */
const MOST_DRAWINGS = 100;

const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * A drawing (SVG of ours) as PNG, with our own typeface and nothing from outside. The same drawing is made once
 * as long as it is among the last hundred asked for, and one at a time, on another thread than requests.
 */
export function drawPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const name = createHash("sha256").update(svg).digest("base64url");
  const known = drawn.get(name);
  if (known) {
    drawn.delete(name);
    drawn.set(name, known);
    return known;
  }
  const drawing = last.then(() => render(svg));
  last = drawing.catch(() => drawn.delete(name));
  drawn.set(name, drawing);
  const [oldest] = drawn.size > MOST_DRAWINGS ? drawn.keys() : [];
  if (oldest !== undefined) drawn.delete(oldest);
  return drawing;
}

/** The renderer is loaded with the first drawing. */
async function render(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const picture = await renderAsync(svg, {
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: "Source Serif 4" },
  });
  return new Uint8Array(picture.asPng());
}
