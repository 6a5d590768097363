import { foundedOn, statusOn, type Step } from "./history.ts";
import { comparePartial, hasBegun, isoPartial } from "./partial-day.ts";
import { isLiving } from "#app/domain/communities/twinning.ts";
import { type Anniversary, nextRoundAnniversary } from "./anniversary.ts";

/** One line of a timeline: what happened or is agreed, or an anniversary to come. */
export type TimelineEntry<Twinning, S> =
  | { twinning: Twinning; step: S; anniversary: null; isComing: boolean }
  | { twinning: Twinning; step: null; anniversary: Anniversary; isComing: true };

/**
 * The histories of partnerships as one line of time: what was first, then what is to come with the next round
 * anniversary of each, then what has no date.
 */
export function timelineOf<S extends Step, Twinning extends { steps: readonly S[] }>(
  twinnings: readonly (Twinning & { steps: readonly S[] })[],
  today: string,
): TimelineEntry<Twinning, S>[] {
  const entries = twinnings.flatMap((twinning): TimelineEntry<Twinning, S>[] => [
    ...twinning.steps.map((step) => {
      return { twinning, step, anniversary: null, isComing: !hasBegun(step, today) };
    }),
    ...comingOf(twinning, today),
  ]);
  return entries.sort((a, b) => comparePartial(dateOf(a), dateOf(b)));
}

function comingOf<Twinning extends { steps: readonly Step[] }>(twinning: Twinning, today: string) {
  const { steps } = twinning;
  const anniversary = nextRoundAnniversary(foundedOn(steps), statusOn(steps, today), today);
  if (!anniversary) return [];
  const day = `${isoPartial(anniversary) ?? ""}-01-01`.slice(0, "2028-04-13".length);
  // Nothing is celebrated after an end that is agreed already.
  if (!isLiving(statusOn(steps, day))) return [];
  return [{ twinning, step: null, anniversary, isComing: true as const }];
}

const dateOf = (entry: TimelineEntry<unknown, Step>) => entry.step ?? entry.anniversary;
