/** The table of goals that the bench fills, printed and kept. */

export type Figure = {
  id: string;
  what: string;
  goal: { least?: number; most?: number };
  unit: string;
  value: number;
  /** Lowest and highest of the rounds, where there are rounds. */
  spread?: [number, number];
};

const shown = (value: number) =>
  value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

/** True when the figure reaches its goal. */
export function isHeld({ value, goal: { least = -Infinity, most = Infinity } }: Figure): boolean {
  return value >= least && value <= most;
}

/** One line: the figure, its spread, its goal, and whether it is reached. */
export function lineOf(figure: Figure): string {
  const { id, what, goal, unit, value, spread } = figure;
  const wanted =
    goal.least !== undefined ? `≥ ${shown(goal.least)}` : `≤ ${shown(goal.most ?? NaN)}`;
  const around = spread ? ` (${shown(spread[0])}–${shown(spread[1])})` : "";
  return [
    isHeld(figure) ? "  " : "✗ ",
    id.padEnd(5),
    what.padEnd(62),
    `${shown(value)}${around}`.padStart(20),
    unit.padEnd(4),
    `goal ${wanted}`,
  ].join(" ");
}

/** Collects figures and prints each as it comes. */
export class Figures {
  readonly all: Figure[] = [];

  add(figure: Figure): void {
    this.all.push(figure);
    console.log(lineOf(figure));
  }

  /** The last line: how many goals are reached. */
  summary(): string {
    const held = this.all.filter(isHeld).length;
    return `${held} of ${this.all.length} goals reached`;
  }
}
