export type Point = { x: number; y: number };

export type Sag = {
  /** Share of the chord by which the curve rises at its middle. */
  share: number;
  /** At most so many units. */
  most?: number;
  /** Downwards instead: for a thread that passes a town. */
  below?: boolean;
};

/** The sags of the visual language, by drawing. */
export const sags = {
  map: { share: 0.13, most: 54 },
  mapPhone: { share: 0.13, most: 30 },
  sign: { share: 0.1, most: 11 },
  band: { share: 0.072 },
  bandPhone: { share: 0.098 },
  bandBelow: { share: 0.053, below: true },
  bandBelowPhone: { share: 0.122, below: true },
} satisfies Record<string, Sag>;

const rounded = (value: number) => Math.round(value * 10) / 10;

/**
 * The thread between two places as an SVG path: one quadratic curve whose control point lies on the normal at the
 * middle of the chord, at twice the sag, towards the north. Coordinates to a tenth.
 */
export function threadPath(a: Point, b: Point, { share, most = Infinity, below }: Sag): string {
  const control = controlOf(a, b, { share, most, below });
  const [from, over, to] = [a, control, b].map(({ x, y }) => `${rounded(x)} ${rounded(y)}`);
  return `M${from}Q${over} ${to}`;
}

/** The control point of a thread's curve. */
export function controlOf(a: Point, b: Point, { share, most = Infinity, below }: Sag): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const chord = Math.hypot(dx, dy) || 1;
  const sag = Math.min(share * chord, most);
  // The normal that points up (north): its y is never positive.
  const up = dx > 0 || (dx === 0 && dy > 0) ? 1 : -1;
  const turn = (below ? -1 : 1) * up;
  return {
    x: (a.x + b.x) / 2 + ((turn * dy) / chord) * 2 * sag,
    y: (a.y + b.y) / 2 - ((turn * dx) / chord) * 2 * sag,
  };
}

const FILAMENTS_AT_MOST = 7;

/** How many filaments a thread has: one for each decade begun since the partnership started; two when unknown. */
export function filamentsOf(sinceYear: number | null, year: number): number {
  if (sinceYear === null) return 2;
  return Math.max(1, Math.min(FILAMENTS_AT_MOST, Math.floor((year - sinceYear) / 10) + 1));
}
