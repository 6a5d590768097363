import { controlOf, sags, type Point, type Sag } from "./thread.ts";

/** Where a town lies; null where we do not know. */
export type Place = { longitude: number | null; latitude: number | null };

export type BandFrame = {
  width: number;
  height: number;
  /** From the edge to the westernmost and easternmost dot. */
  edge: number;
  /** Nearer dots would make their names touch. */
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

/** Where each town's dot stands: x by longitude, y by latitude; evenly when dots would come too near. */
export function bandPlaces(towns: readonly Place[], frame: BandFrame): Point[] {
  const ranks = ranksOf(towns);
  const wide = frame.width - 2 * frame.edge;
  const longitudes = known(towns.map((town) => town.longitude));
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const even = (rank: number) => frame.edge + (wide * rank) / Math.max(1, towns.length - 1);
  const byPlace = towns.map(
    (town, at) =>
      frame.edge + (wide * ((town.longitude ?? east) - west)) / (east - west || 1) || even(at),
  );
  const sorted = byPlace.toSorted((a, b) => a - b);
  const isClose = sorted.some((x, at) => at > 0 && x - (sorted[at - 1] ?? 0) < frame.gap);
  return towns.map((town, at) => ({
    x: towns.length === 1 ? frame.width / 2 : isClose ? even(ranks[at] ?? 0) : (byPlace[at] ?? 0),
    y: heightOf(town, towns, frame),
  }));
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
