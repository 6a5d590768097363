/**
 * Draws the land and its borders for the map of the network, once for each size, from world-atlas
 * (Natural Earth, public domain, 1:50 m). Writes public/map and the list that names the files; run by
 * hand (`node scripts/land.ts`) when the projection or the outlines change; the results are committed.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import {
  type MapDrawing,
  mapDrawings,
  projectionOf,
} from "../app/domain/communities/map-projection.ts";

type Point = [x: number, y: number];
type Topology = Parameters<typeof mesh>[0];

const FOLDER = "public/map";
const LIST = "app/domain/communities/land-drawings.ts";

/** How far a line may lie from the true one, in units of the drawing. */
const TOLERANCE = 0.45;
/** Islands below this many square units are left out. */
const SMALLEST_ISLAND = 3;
/** West of this share of the width lies nothing but islands, under the title: they are left out. */
const OPEN_SEA = 0.2;
/** What is drawn beyond each edge, so that no border runs along it. */
const MARGIN = 4;

/** Light and dark as in app/ui/tokens.css (--land, --land-line): a picture cannot take them from the page. */
const style =
  "<style>.l{fill:#ece6da}.b{fill:none;stroke:#faf8f4;stroke-width:12}" +
  "@media(prefers-color-scheme:dark){.l{fill:#222b3c}.b{stroke:#141a26}}</style>";

const atlas = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf8"),
) as Topology;

/** Lines of a path as d3-geo writes them: M and L with absolute coordinates, Z at the end of a ring. */
function linesOf(path: string): { points: Point[]; isRing: boolean }[] {
  return path
    .split("M")
    .slice(1)
    .map((line) => ({
      isRing: line.endsWith("Z"),
      points: line
        .replace("Z", "")
        .split("L")
        .map((pair) => pair.split(",").map(Number) as Point),
    }));
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** Leaves out points that a straight line misses by less than the tolerance (Douglas and Peucker). */
function simplified(points: Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let [farthest, at] = [0, 0];
  points.forEach((point, index) => {
    const distance = distanceTo(point, first, last);
    if (distance > farthest) [farthest, at] = [distance, index];
  });
  if (farthest < TOLERANCE) return [first, last];
  return [...simplified(points.slice(0, at + 1)).slice(0, -1), ...simplified(points.slice(at))];
}

function areaOf(points: Point[]): number {
  return Math.abs(
    points.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

/** A line in whole tenths, each point told from the one before: short, and the same lines compress well. */
function written(points: Point[], isRing: boolean): string {
  const tenths = points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  let [atX, atY] = [0, 0];
  const steps = tenths.flatMap(([x, y], index) => {
    const step = [x - atX, y - atY];
    [atX, atY] = [x, y];
    return index > 0 && step[0] === 0 && step[1] === 0 ? [] : [step];
  });
  if (steps.length < 2) return "";
  const text = steps.map(([x = 0, y = 0]) => `${x}${y < 0 ? "" : " "}${y}`);
  return `M${text[0] ?? ""}l${text.slice(1).join(" ").replaceAll(" -", "-")}${isRing ? "z" : ""}`;
}

/** A ring is cut at the point farthest from its start, so that each half has two ends. */
function simplifiedRing(points: Point[]): Point[] {
  const [first] = points;
  if (!first) return [];
  const far = points.reduce(
    (best, [x, y], at) => {
      const distance = Math.hypot(x - first[0], y - first[1]);
      return distance > best.distance ? { at, distance } : best;
    },
    { at: 0, distance: 0 },
  ).at;
  return [
    ...simplified(points.slice(0, far + 1)).slice(0, -1),
    ...simplified([...points.slice(far), first]).slice(0, -1),
  ];
}

function landOf(path: string, width: number): string {
  return linesOf(path)
    .map(({ points }) => simplifiedRing(points))
    .filter((points) => points.length > 2 && areaOf(points) >= SMALLEST_ISLAND)
    .filter((points) => points.some(([x]) => x > width * OPEN_SEA))
    .map((points) => written(points, true))
    .join("");
}

function bordersOf(path: string): string {
  return linesOf(path)
    .map(({ points, isRing }) => written(simplified(points), isRing))
    .join("");
}

function draw(drawing: MapDrawing): string {
  const { width, height } = drawing;
  const projection = projectionOf(drawing)
    .precision(0.2)
    .clipExtent([
      [-MARGIN, -MARGIN],
      [width + MARGIN, height + MARGIN],
    ]);
  const path = geoPath(projection).digits(2);
  const countries = atlas.objects["countries"] as Parameters<typeof mesh>[1] & { type: string };
  const land = atlas.objects["land"];
  if (!land) throw new Error("world-atlas has no land");
  const outline = path(feature(atlas, land)) ?? "";
  const borders = path(mesh(atlas, countries, (one, other) => one !== other)) ?? "";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}">${style}<g transform="scale(.1)">` +
    `<path class="l" d="${landOf(outline, width)}"/>` +
    `<path class="b" d="${bordersOf(borders)}"/></g></svg>\n`
  );
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const files = Object.entries(mapDrawings).map(([name, drawing]) => {
  const svg = draw(drawing);
  const hash = createHash("sha256").update(svg).digest("hex").slice(0, 8);
  const file = `land-${drawing.width}x${drawing.height}-${hash}.svg`;
  writeFileSync(`${FOLDER}/${file}`, svg);
  return `  ${name}: "/map/${file}",\n`;
});
writeFileSync(
  LIST,
  `/** The land under the map, one file for each drawing. Written by scripts/land.ts. */\nexport const landDrawings = {\n${files.join("")}} as const;\n`,
);
