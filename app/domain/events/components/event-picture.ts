import { type BandFrame, bandPlaces, filamentPaths, type Place, ranksOf } from "#app/ui/band.ts";
import { filamentsOf, sags } from "#app/ui/thread.ts";
import type { TownColour } from "#app/ui/town-colours.ts";
import { paperInks, townInks } from "#app/ui/town-inks.ts";
import { wrapped } from "#app/ui/wrapped.ts";

/** What a picture of an event says; all words are in the reader's language. */
export type PictureWords = {
  title: string;
  /** Kind, and for whom. */
  kind: string;
  dates: string;
  place: string;
  /** Towns that take part, the host first. */
  towns: (Place & { name: string; colour: TownColour })[];
  /** Partnerships, by places in the list of towns. */
  threads: { a: number; b: number; sinceYear: number | null }[];
  year: number;
};

/** What other sites show of a link, in pixels (the size that the Open Graph protocol's readers agree on). */
export const PICTURE = { width: 1200, height: 630 };

const MARGIN = 80;
const TITLE = { size: 66, lines: 3, height: 78, letters: 31 };
const BAND: BandFrame & { top: number } = {
  ...{ top: 420, width: PICTURE.width, height: 170, edge: 130, gap: 150 },
  ...{ spread: 0.0125, above: sags.band, below: sags.bandBelow },
};
/** Above so many towns only the host is named, as on the page. */
const NAMED_AT_MOST = 5;

/** Draws an event as SVG: its words on paper, and below them the threads of the towns that take part. */
export function drawEvent(words: PictureWords): string {
  const lines = wrapped(words.title, TITLE.letters, TITLE.lines);
  const below = 190 + (lines.length - 1) * TITLE.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" font-family="Source Serif 4" font-weight="600">`,
    `<rect width="100%" height="100%" fill="${paperInks.paper}"/>`,
    text(words.kind, { y: 100, size: 32, fill: paperInks.quiet }),
    text("Gemina", { y: 100, size: 32, fill: paperInks.ink, anchor: "end" }),
    ...lines.map((line, at) =>
      text(line, { y: 190 + at * TITLE.height, size: TITLE.size, fill: paperInks.ink }),
    ),
    text(`${words.dates} · ${words.place}`, { y: below + 66, size: 34, fill: paperInks.quiet }),
    `<g transform="translate(0 ${BAND.top})">${bandOf(words)}</g>`,
    "</svg>",
  ].join("");
}

function bandOf({ towns, threads, year }: PictureWords): string {
  const places = bandPlaces(towns, BAND);
  const ranks = ranksOf(towns);
  const isNamed = towns.length <= NAMED_AT_MOST;
  const bundles = threads.map(({ a, b, sinceYear }, at) => {
    const [from, to] = [places[a], places[b]];
    if (!from || !to) return "";
    const hangs = isNamed && Math.abs((ranks[a] ?? 0) - (ranks[b] ?? 0)) > 1;
    const path = filamentPaths(from, to, filamentsOf(sinceYear, year), BAND, hangs).join("");
    const [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y];
    return (
      `<linearGradient id="t${at}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">` +
      `<stop offset=".12" stop-color="${inkOf(towns[a])}"/><stop offset=".88" stop-color="${inkOf(towns[b])}"/>` +
      `</linearGradient><path d="${path}" fill="none" stroke="url(#t${at})" stroke-width="2.5"/>`
    );
  });
  const dots = towns.map((town, at) => {
    const { x, y } = places[at] ?? { x: 0, y: 0 };
    const dot = `<circle cx="${x}" cy="${y}" r="${at === 0 ? 13 : 10}" fill="${inkOf(town)}"/>`;
    if (!isNamed && at > 0) return dot;
    return dot + text(town.name, { x, y: y + 50, size: 26, fill: paperInks.ink, anchor: "middle" });
  });
  return [...bundles, ...dots].join("");
}

const inkOf = (town: { colour: TownColour } | undefined) => townInks[town?.colour ?? "graphite"];

type Look = { y: number; size: number; fill: string; x?: number; anchor?: "middle" | "end" };

function text(words: string, { x, y, size, fill, anchor }: Look): string {
  const at = x ?? (anchor === "end" ? PICTURE.width - MARGIN : MARGIN);
  // A name may lie on a thread that passes below its town.
  const halo =
    anchor === "middle" && `stroke="${paperInks.paper}" stroke-width="8" paint-order="stroke"`;
  return `<text x="${at}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor ?? "start"}" ${halo || ""}>${escaped(words)}</text>`;
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Signs of XML by their names; what XML has no sign for is left out, or nothing would be drawn at all. */
const escaped = (words: string) =>
  words.replace(/[&<>"\p{Cc}\p{Noncharacter_Code_Point}]/gu, (sign) => signs[sign] ?? "");
