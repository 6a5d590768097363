export type Spot = { x: number; y: number };

/** A town that asks for a name on the map. */
export type Wish = Spot & {
  key: string;
  name: string;
  /** How much there is to say of it: those with more choose first, and never go without for their threads. */
  weight: number;
};

export type Label = Spot & { key: string; name: string; anchor: "start" | "middle" | "end" };

/** What names must keep clear of, and how they are written, in units of the drawing. */
export type LabelSpace = {
  width: number;
  height: number;
  fontSize: number;
  /** Radius of a town's dot, its rim included. */
  dot: number;
  /** How many names at most. */
  most: number;
  /** All dots, also of towns that ask for no name. */
  dots: readonly Spot[];
  /** Points along the threads. */
  threads: readonly Spot[];
};

type Box = { left: number; right: number; top: number; bottom: number };

type Try = { label: Label; box: Box; cost: number };

/** Mean width of a letter, as a share of the size of the type. */
const LETTER = 0.54;
/** A thread may pass below one or two letters; the halo keeps them readable. */
const MOST_THREAD_POINTS = 7;
const IMPORTANT = 3;

/** The eight places around a dot, the best first: a name is read most easily to the right of its dot. */
const places: { dx: -1 | 0 | 1; dy: -1 | 0 | 1; cost: number }[] = [
  { dx: 1, dy: 0, cost: 0 },
  { dx: -1, dy: 0, cost: 0.4 },
  { dx: 1, dy: 1, cost: 0.6 },
  { dx: 1, dy: -1, cost: 0.6 },
  { dx: -1, dy: 1, cost: 0.8 },
  { dx: -1, dy: -1, cost: 0.8 },
  { dx: 0, dy: -1, cost: 1 },
  { dx: 0, dy: 1, cost: 1 },
];

const anchors = { [-1]: "end", 0: "middle", 1: "start" } as const;

/**
 * Finds places for names beside their dots so that no name touches another, a dot or the edge, with as
 * few threads below as can be. Greedy, weightiest first; a name that finds no place is left out (the
 * list beside the map has all). The same wishes always give the same labels.
 */
export function placeLabels(wishes: readonly Wish[], space: LabelSpace): Label[] {
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const wish of [...wishes].sort((a, b) => b.weight - a.weight)) {
    if (labels.length === space.most) break;
    const best = places
      .map((place) => tryPlace(wish, place, space))
      .filter(({ box }) => isInside(box, space) && !taken.some((other) => doTouch(box, other)))
      .filter(({ box }) => !space.dots.some((dot) => isNear(dot, box, space.dot)))
      .filter(({ cost }) => wish.weight >= IMPORTANT || cost <= MOST_THREAD_POINTS)
      .sort((a, b) => a.cost - b.cost)[0];
    if (!best) continue;
    taken.push(best.box);
    labels.push(best.label);
  }
  return labels;
}

function tryPlace(wish: Wish, { dx, dy, cost }: (typeof places)[number], space: LabelSpace): Try {
  const { fontSize, dot, threads } = space;
  const width = wish.name.length * fontSize * LETTER;
  // Beside the dot; slanted places are nearer to it, below and above stand off by a line.
  const x = wish.x + dx * (dot + (dy === 0 ? 5 : 1));
  const y = wish.y + fontSize * 0.34 + dy * (dot + fontSize * (dx === 0 ? 0.75 : 0.55));
  const left = x - (dx === 1 ? 0 : dx === 0 ? width / 2 : width);
  const box = { left, right: left + width, top: y - fontSize * 0.8, bottom: y + fontSize * 0.25 };
  const crossed = threads.filter((point) => isNear(point, box, 0)).length;
  const label = { key: wish.key, name: wish.name, x: tenth(x), y: tenth(y), anchor: anchors[dx] };
  return { label, box, cost: cost + crossed };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function isInside({ left, right, top, bottom }: Box, { width, height }: LabelSpace): boolean {
  return left >= 4 && right <= width - 4 && top >= 2 && bottom <= height - 2;
}

function doTouch(one: Box, other: Box): boolean {
  return (
    one.left < other.right + 4 &&
    other.left < one.right + 4 &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

function isNear({ x, y }: Spot, { left, right, top, bottom }: Box, distance: number): boolean {
  return x > left - distance && x < right + distance && y > top - distance && y < bottom + distance;
}
