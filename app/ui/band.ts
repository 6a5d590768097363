import { controlOf, sags, type Point, type Sag } from "./thread.ts";

/** Where a town lies; null where we do not know. */
export type Place = { longitude: number | null; latitude: number | null };

export type BandFrame = {
  width: number;
  height: number;
  /** From the edge to the westernmost and easternmost dot. */
  edge: number;
  /** Neighbours stand at least so far apart, or their names would touch. */
  gap: number;
  /** Distance of a bundle's filaments, as a share of the chord. */
  spread: number;
  above: Sag;
  below: Sag;
};

/** The two drawings of a band: on a desk, on a phone. */
export const bandFrames = {
  desk: {
    width: 1208,
    height: 158,
    edge: 110,
    gap: 120,
    spread: 0.0125,
    above: sags.band,
    below: sags.bandBelow,
  },
  phone: {
    width: 390,
    height: 120,
    edge: 44,
    gap: 84,
    spread: 0.015,
    above: sags.bandPhone,
    below: sags.bandBelowPhone,
  },
} satisfies Record<string, BandFrame>;

/** Above so many towns only the host is named, and only its threads are drawn. */
export const NAMED_AT_MOST = 5;

/** A town's height in the band takes at most this share of it, around 54 % from the top. */
const LATITUDES = { share: 0.12, south: 0.6 };

/** No thread rises or hangs further, as a share of the height, or it would be cut off. */
const RISE_AT_MOST = 0.44;

const known = (values: (number | null)[]) => values.filter((value) => value !== null);

/** For each town its rank from west to east; those of unknown place come last. */
export function ranksOf(towns: readonly Place[]): number[] {
  const west = (town: Place | undefined) => town?.longitude ?? Infinity;
  const order = [...towns.keys()].sort((a, b) => west(towns[a]) - west(towns[b]) || a - b);
  return [...towns.keys()].map((town) => order.indexOf(town));
}

/** Where each town's dot stands: x by longitude, but as far from its neighbours as names need; y by latitude. */
export function bandPlaces(towns: readonly Place[], frame: BandFrame): Point[] {
  const ranks = ranksOf(towns);
  const longitudes = known(towns.map((town) => town.longitude)).toSorted((a, b) => a - b);
  const xs = spread(longitudes, towns.length, frame);
  return towns.map((town, at) => ({
    x: xs[ranks[at] ?? 0] ?? frame.width / 2,
    y: heightOf(town, towns, frame),
  }));
}

/** Places from west to east; towns of unknown place stand after the others, evenly. */
function spread(longitudes: readonly number[], count: number, frame: BandFrame): number[] {
  if (count < 2) return [frame.width / 2];
  const wide = frame.width - 2 * frame.edge;
  const [west, east] = [longitudes[0] ?? 0, longitudes.at(-1) ?? 0];
  const even = (rank: number) => (wide * rank) / (count - 1);
  const end = even(Math.max(0, longitudes.length - 1));
  const xs = Array.from({ length: count }, (_, rank) => {
    const longitude = longitudes[rank];
    if (longitude === undefined || east === west) return even(rank);
    return (end * (longitude - west)) / (east - west);
  });
  const gap = Math.min(frame.gap, wide / (count - 1));
  for (let at = 1; at < count; at += 1) xs[at] = Math.max(xs[at] ?? 0, (xs[at - 1] ?? 0) + gap);
  for (let at = count - 1; at >= 0; at -= 1)
    xs[at] = Math.min(xs[at] ?? 0, wide - (count - 1 - at) * gap);
  return xs.map((x) => frame.edge + x);
}

function heightOf(town: Place, towns: readonly Place[], { height }: BandFrame): number {
  const latitudes = known(towns.map(({ latitude }) => latitude));
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const share =
    town.latitude === null || north === south ? 0.5 : (town.latitude - south) / (north - south);
  return height * (LATITUDES.south - share * LATITUDES.share);
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** The filaments of one thread as SVG paths, from the lowest to the highest. */
export function filamentPaths(
  a: Point,
  b: Point,
  count: number,
  frame: BandFrame,
  hangs: boolean,
): string[] {
  const sag: Sag = hangs ? frame.below : frame.above;
  const chord = Math.hypot(b.x - a.x, b.y - a.y);
  const rise = chord * (sag.share + ((count - 1) / 2) * frame.spread);
  const fit = Math.min(1, (RISE_AT_MOST * frame.height) / rise);
  return Array.from({ length: count }, (_, nth) => {
    const share = fit * (sag.share + (nth - (count - 1) / 2) * frame.spread);
    const { x, y } = controlOf(a, b, { ...sag, share });
    return `M${rounded(a.x)} ${rounded(a.y)}Q${rounded(x)} ${rounded(y)} ${rounded(b.x)} ${rounded(b.y)}`;
  });
}
