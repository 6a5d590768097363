import { scoreParts, usualWeights, type Weights } from "./matching/score.ts";

/** Weights of all parts together: a score is out of so many points. */
export const ALL_POINTS = 100;

/** The weights that an event keeps as a list in the order of the parts; an empty one means the usual. */
export function weightsOf(kept: readonly number[]): Weights {
  if (kept.length !== scoreParts.length) return usualWeights;
  return Object.fromEntries(scoreParts.map((part, at) => [part, kept[at] ?? 0])) as Weights;
}

/**
 * Weights as somebody typed them, brought to 100 together in whole points; what is lost by rounding goes to those
 * that lost most. Null where all are nothing.
 */
export function renormalised(typed: Readonly<Record<string, number>>): number[] | null {
  const all = scoreParts.map((part) => Math.max(0, typed[part] ?? 0));
  const sum = all.reduce((total, one) => total + one, 0);
  if (sum === 0) return null;
  const shares = all.map((one) => (one * ALL_POINTS) / sum);
  const whole = shares.map(Math.floor);
  const left = ALL_POINTS - whole.reduce((total, one) => total + one, 0);
  const byLoss = shares
    .map((share, at) => ({ at, loss: share - Math.floor(share) }))
    .sort((one, other) => other.loss - one.loss || one.at - other.at);
  for (const { at } of byLoss.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}
