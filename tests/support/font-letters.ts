import { readFileSync } from "node:fs";
import subsetFont from "subset-font";

/** The characters that a font file really draws. */
export async function lettersIn(file: string, wanted: string): Promise<Set<string>> {
  const font = await subsetFont(readFileSync(file), wanted, { targetFormat: "truetype" });
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, nth) => 12 + 16 * nth);
  const cmap = tables.find((at) => tagAt(view, at) === "cmap");
  if (cmap === undefined) throw new Error(`${file} has no map of its characters`);
  return new Set(charactersOf(view, view.getUint32(cmap + 8)));
}

const tagAt = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((nth) => view.getUint8(at + nth)));

/** Reads the segments of the first Unicode table (formats 4 and 12 of OpenType's `cmap`). */
function charactersOf(view: DataView, cmap: number): string[] {
  const starts = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, nth) => cmap + view.getUint32(cmap + 4 + 8 * nth + 4),
  );
  return starts.flatMap((at) => {
    const format = view.getUint16(at);
    return format === 4 ? segments(view, at) : format === 12 ? groups(view, at) : [];
  });
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, nth) => String.fromCodePoint(first + nth));

function segments(view: DataView, at: number): string[] {
  const bytes = view.getUint16(at + 6);
  return Array.from({ length: bytes / 2 }, (_, nth) => {
    const last = view.getUint16(at + 14 + 2 * nth);
    return last === 0xffff ? [] : range(view.getUint16(at + 16 + bytes + 2 * nth), last);
  }).flat();
}

function groups(view: DataView, at: number): string[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, nth) => {
    const group = at + 16 + 12 * nth;
    return range(view.getUint32(group), view.getUint32(group + 4));
  }).flat();
}
