import type { Language } from "#app/i18n/languages.ts";
import { controlOf, type Point, type Sag, sags, threadPath } from "#app/ui/thread.ts";
import { townColour, type TownColour } from "#app/ui/town-colours.ts";
import { type Label, placeLabels } from "../map-labels.ts";
import { type MapDrawing, mapDrawings, positionOf } from "../map-projection.ts";
import type { Town, TwinPair } from "../queries.server.ts";
import { shownName } from "../town-names.ts";
import { isResting } from "../twinning.ts";

export type MapThread = {
  a: Point;
  b: Point;
  colours: [TownColour, TownColour];
  path: string;
  rests: boolean;
};

export type MapDot = Point & { slug: string; name: string; colour: TownColour; radius: number };

/** What the page draws over the land. */
export type MapModel = {
  threads: MapThread[];
  dots: MapDot[];
  labels: (Label & { bold: boolean })[];
};

type Look = {
  drawing: MapDrawing;
  sag: Sag;
  /** Radius of a dot with a name, and of one without. */
  radii: [number, number];
  names: number;
  boldNames: number;
};

export type MapSize = "wide" | "narrow";

const looks: Record<MapSize, Look> = {
  wide: { drawing: mapDrawings.wide, sag: sags.map, radii: [6, 4.5], names: 23, boldNames: 12 },
  narrow: {
    drawing: mapDrawings.narrow,
    sag: sags.mapPhone,
    radii: [4.7, 3.2],
    names: 11,
    boldNames: 11,
  },
};

const FONT_SIZE = 14;
/** So many points of each thread stand for its course where names look for room. */
const SAMPLES = 64;

/** More partners than that, or more room about a town (a share of the width), give its name no more right to stand. */
const [MOST_PARTNERS, MOST_ROOM] = [3, 0.06];

/** What the map is drawn from. */
export type Network = { towns: readonly Town[]; pairs: readonly TwinPair[] };

type Placed = { town: Town; at: Point; twinnings: number };

/** Dots, threads and names of the network on one drawing. Towns without coordinates are left to the list. */
export function mapModel({ towns, pairs }: Network, language: Language, size: MapSize): MapModel {
  const look = looks[size];
  const placed = placeTowns(towns, pairs, look.drawing);
  const threads = pairs.flatMap((pair) => {
    const [from, to] = [placed.get(pair.from), placed.get(pair.to)];
    return from && to ? [threadOf(pair, from, to, look.sag)] : [];
  });
  const labels = labelsOf([...placed.values()], threads, language, look);
  const named = new Set(labels.map(({ key }) => key));
  const dots = [...placed.values()].map(({ town, at }) => ({
    ...at,
    slug: town.slug,
    name: shownName(town, language),
    colour: townColour(town.colour),
    radius: look.radii[named.has(town.slug) ? 0 : 1],
  }));
  return { threads, dots, labels };
}

function placeTowns(
  towns: readonly Town[],
  pairs: readonly TwinPair[],
  drawing: MapDrawing,
): Map<string, Placed> {
  return new Map(
    towns.flatMap((town) => {
      const { slug, latitude, longitude } = town;
      if (latitude === null || longitude === null) return [];
      const twinnings = pairs.filter(({ from, to }) => from === slug || to === slug).length;
      return [
        [slug, { town, twinnings, at: positionOf(drawing, { latitude, longitude }) }] as const,
      ];
    }),
  );
}

/** From west to east, so that equal threads are written alike. */
function threadOf({ status }: TwinPair, one: Placed, other: Placed, sag: Sag): MapThread {
  const [from, to] = one.at.x < other.at.x ? [one, other] : [other, one];
  return {
    a: from.at,
    b: to.at,
    colours: [townColour(from.town.colour), townColour(to.town.colour)],
    path: threadPath(from.at, to.at, sag),
    rests: isResting(status),
  };
}

function labelsOf(
  placed: readonly Placed[],
  threads: readonly MapThread[],
  language: Language,
  { drawing, sag, radii, names, boldNames }: Look,
) {
  const wishes = placed.map(({ town, at, twinnings }) => ({
    ...at,
    key: town.slug,
    name: shownName(town, language),
    weight: Math.min(twinnings, MOST_PARTNERS) + roomAbout(at, placed, drawing.width),
  }));
  const labels = placeLabels(wishes, {
    ...drawing,
    fontSize: FONT_SIZE,
    dot: radii[0],
    most: names,
    dots: placed.map(({ at }) => at),
    threads: threads.flatMap((thread) => courseOf(thread, sag)),
  });
  return labels.map((label, at) => ({ ...label, bold: at < boldNames }));
}

/** How far the next town is, from 0 (here) to 1.5: a lonely town is found by its name. */
function roomAbout(here: Point, placed: readonly Placed[], width: number): number {
  const distances = placed
    .map(({ at }) => Math.hypot(at.x - here.x, at.y - here.y))
    .filter((distance) => distance > 0);
  return 1.5 * Math.min(1, Math.min(...distances) / (MOST_ROOM * width));
}

/** Points along a thread's curve. */
function courseOf({ a, b }: MapThread, sag: Sag): Point[] {
  const over = controlOf(a, b, sag);
  return Array.from({ length: SAMPLES }, (_, at) => {
    const [t, u] = [at / (SAMPLES - 1), 1 - at / (SAMPLES - 1)];
    return {
      x: u * u * a.x + 2 * u * t * over.x + t * t * b.x,
      y: u * u * a.y + 2 * u * t * over.y + t * t * b.y,
    };
  });
}
