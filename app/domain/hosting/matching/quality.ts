/** How good a plan is, in figures: matching.md 6. */
import { factsOf, type GuestFacts, type HostFacts } from "./facts.ts";
import type { Instance, MatchingResult } from "./instance.ts";
import { ALLOWED, refusalBits } from "./rules.ts";
import { scoreOf, usualWeights, type Weights } from "./score.ts";
import { verify } from "./verify.ts";

/** A guest, her points, and the most that any family which may take her could give. */
export type WorstOff = { guest: string; score: number; best: number };

export type Quality = {
  placed: number;
  guests: number;
  /** At most so many points per placed guest better is possible; null where nothing is known. */
  gapPerGuest: number | null;
  mean: number | null;
  /** The score that one guest in twenty is not above. */
  lowestTwentieth: number | null;
  worst: number | null;
  belowForty: number;
  /** Placed guests who speak a language well with their family. */
  commonLanguage: number;
  /** Placed guests who wished for families; whose first, and whose any wish is met. */
  wishing: number;
  firstWish: number;
  anyWish: number;
  reciprocal: number;
  returning: number;
  /** Guests who were with another family in the plan of before. */
  moved: number;
  violations: number;
  worstOff: WorstOff[];
};

/** From this level on, of 3, one speaks a language well. */
const WELL = 2;
const LOW = 40;
const LOWEST = 10;

type Stay = { guest: GuestFacts; host: HostFacts; score: number; best: number };

/** Makes the report of a plan. */
export function qualityOf(
  instance: Instance,
  { assignment, cost, bound }: Pick<MatchingResult, "assignment" | "cost" | "bound">,
  weights: Weights = usualWeights,
): Quality {
  const stays = staysOf(instance, assignment, weights);
  const scores = stays.map(({ score }) => score).sort((a, b) => a - b);
  const count = (test: (stay: Stay) => boolean) => stays.filter(test).length;
  const wishOf = ({ guest, host }: Stay) => guest.wishes.indexOf(host.index);
  return {
    ...{ placed: stays.length, guests: instance.guests.length },
    gapPerGuest: bound === null || stays.length === 0 ? null : (cost - bound) / stays.length,
    mean: stays.length === 0 ? null : scores.reduce((sum, one) => sum + one, 0) / stays.length,
    lowestTwentieth: scores[Math.ceil(scores.length / 20) - 1] ?? null,
    worst: scores[0] ?? null,
    belowForty: count(({ score }) => score < LOW),
    commonLanguage: count(({ guest, host }) =>
      guest.levels.some((level, at) => Math.min(level, host.levels[at] ?? 0) >= WELL),
    ),
    wishing: count(({ guest }) => guest.wishes.length > 0),
    firstWish: count((stay) => wishOf(stay) === 0),
    anyWish: count((stay) => wishOf(stay) >= 0),
    reciprocal: count(({ guest, host }) => guest.hostedBy === host.index),
    returning: count(({ guest, host }) => guest.previousHost === host.index),
    moved: movedOf(instance, assignment),
    violations: verify(instance, assignment).length,
    worstOff: stays
      .toSorted((a, b) => a.score - b.score)
      .slice(0, LOWEST)
      .map(({ guest, score, best }) => ({ guest: guest.guest.id, score, best })),
  };
}

function staysOf(
  instance: Instance,
  assignment: MatchingResult["assignment"],
  weights: Weights,
): Stay[] {
  const { units, hosts, hostIndex } = factsOf(instance);
  return units.flatMap((unit) => {
    const host = hosts[hostIndex.get(assignment[unit.unit.id] ?? "") ?? -1];
    if (!host) return [];
    const possible = hosts.filter((one) => refusalBits(unit, one) === ALLOWED);
    return unit.members.map((guest) => ({
      ...{ guest, host, score: scoreOf(guest, host, weights) },
      best: Math.max(0, ...possible.map((one) => scoreOf(guest, one, weights))),
    }));
  });
}

function movedOf({ units, previous }: Instance, assignment: MatchingResult["assignment"]): number {
  return units
    .filter(({ id }) => previous[id] != null && previous[id] !== (assignment[id] ?? null))
    .reduce((sum, { members }) => sum + members.length, 0);
}
