import { filamentsOf, type Point, type Sag, sags, threadPath } from "#app/ui/thread.ts";
import { townColour, type TownColour } from "#app/ui/town-colours.ts";
import type { Town } from "#app/domain/communities/queries.server.ts";
import type { EventThread } from "../queries.server.ts";

export type BandSize = "wide" | "narrow";

type Look = {
  width: number;
  height: number;
  /** Room at the ends for dot and name. */
  margin: number;
  above: Sag;
  below: Sag;
  /** Distance between the filaments of a bundle, as a share of the chord. */
  spread: number;
};

/** Measures of the visual language, “The thread”. */
export const bandLooks: Record<BandSize, Look> = {
  wide: {
    width: 1208,
    height: 158,
    margin: 110,
    above: sags.band,
    below: sags.bandBelow,
    spread: 0.0125,
  },
  narrow: {
    width: 390,
    height: 120,
    margin: 44,
    above: sags.bandPhone,
    below: sags.bandBelowPhone,
    spread: 0.015,
  },
};

/** Above so many towns, threads go from host to guests only, and the host alone is named. */
const MOST_NAMED = 5;
/** How far from north to south towns may stand apart, as a share of the height. */
const RISE = 0.12;
/** Where the middle of them is. */
const MIDDLE = 0.54;
/** Between neighbours at least so much of the width, so that their names stay apart. */
const LEAST_GAP = 0.2;

export type BandTown = Point & { town: Town; isHost: boolean; isNamed: boolean };

export type Bundle = { a: Point; b: Point; colours: [TownColour, TownColour]; paths: string[] };

export type Band = { towns: BandTown[]; bundles: Bundle[] };

type Facts = { host: Town; guests: readonly Town[]; threads: readonly EventThread[]; year: number };

/** The band on top of an event: its towns from west to east, joined by a filament for each decade. */
export function bandOf({ host, guests, threads, year }: Facts, size: BandSize): Band {
  const look = bandLooks[size];
  const ordered = [host, ...guests].sort((a, b) => (a.longitude ?? 0) - (b.longitude ?? 0));
  const isMany = ordered.length > MOST_NAMED;
  const points = placesOf(ordered, look);
  const towns = ordered.map((town, at) => {
    const isHost = town.slug === host.slug;
    return { ...(points[at] ?? { x: 0, y: 0 }), town, isHost, isNamed: isHost || !isMany };
  });
  const rankOf = (slug: string) => towns.findIndex(({ town }) => town.slug === slug);
  const bundles = threads
    .filter(({ from, to }) => !isMany || [from, to].includes(host.slug))
    .map(({ from, to, sinceYear }) => {
      const ranks = [rankOf(from), rankOf(to)].sort((a, b) => a - b);
      const [west, east] = ranks.map((rank) => towns[rank]);
      return west && east
        ? bundleOf(west, east, {
            look,
            filaments: filamentsOf(sinceYear, year),
            isPassing: !isMany && (ranks[1] ?? 0) - (ranks[0] ?? 0) > 1,
          })
        : null;
    })
    .filter((bundle) => bundle !== null);
  return { towns, bundles };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function placesOf(towns: readonly Town[], { width, height, margin }: Look): Point[] {
  const inner = width - 2 * margin;
  const xs = spread(
    towns.map(({ longitude }) => longitude ?? 0),
    Math.min(LEAST_GAP, 1 / towns.length),
  );
  const latitudes = towns.map(({ latitude }) => latitude).filter((value) => value !== null);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  return towns.map(({ latitude }, at) => {
    const share = latitude === null || north === south ? 0.5 : (latitude - south) / (north - south);
    return {
      x: tenth(margin + (xs[at] ?? 0) * inner),
      y: tenth(height * (MIDDLE + RISE * (0.5 - share))),
    };
  });
}

/** Shares of the width for ordered longitudes, the outer ones at the ends, each at least `gap` from the next. */
function spread(longitudes: readonly number[], gap: number): number[] {
  const [west, east] = [longitudes[0] ?? 0, longitudes.at(-1) ?? 0];
  const last = longitudes.length - 1;
  if (last < 1) return longitudes.map(() => 0.5);
  const shares = longitudes.map((value, at) =>
    east === west ? at / last : (value - west) / (east - west),
  );
  const least = Math.min(gap, 1 / last);
  shares.forEach((share, at) => {
    shares[at] = Math.max(share, at > 0 ? (shares[at - 1] ?? 0) + least : 0);
  });
  for (let at = last; at >= 0; at--) {
    shares[at] = Math.min(shares[at] ?? 0, 1 - (last - at) * least);
  }
  return shares;
}

type BundleLook = { look: Look; filaments: number; isPassing: boolean };

/** A thread that passes a town hangs below it, so that names stay free. */
function bundleOf(
  west: BandTown,
  east: BandTown,
  { look, filaments, isPassing }: BundleLook,
): Bundle {
  const sag = isPassing ? look.below : look.above;
  return {
    a: west,
    b: east,
    colours: [townColour(west.town.colour), townColour(east.town.colour)],
    paths: Array.from({ length: filaments }, (_, at) => {
      const share = sag.share + (at - (filaments - 1) / 2) * look.spread;
      return threadPath(west, east, { ...sag, share });
    }),
  };
}
