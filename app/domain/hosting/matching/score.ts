/** How well a guest and a family suit each other, 0 to 100: matching.md 2.5. */
import type { GuestFacts, HostFacts, UnitFacts } from "./facts.ts";

export const scoreParts = [
  "language",
  "age",
  "wish",
  "interests",
  "reciprocity",
  "diet",
  "distance",
  "returning",
] as const;

export type ScorePart = (typeof scoreParts)[number];

/** What each part counts; together 100. */
export type Weights = Record<ScorePart, number>;

export const usualWeights: Weights = {
  ...{ language: 28, age: 14, wish: 14, interests: 12 },
  ...{ reciprocity: 10, diet: 8, distance: 8, returning: 6 },
};

const LANGUAGE = [0, 0.4, 0.75, 1] as const;
const WISH = [1, 0.7, 0.5] as const;
const AGE = [1, 0.9, 0.7, 0.4, 0.2] as const;
const AGE_OF_ADULTS = 0.7;
const MOST_KM = 15;
const ENOUGH_INTERESTS = 3;

/** Each part of a guest's score, 0 to 1. */
export function partsOf(guest: GuestFacts, facts: HostFacts): Record<ScorePart, number> {
  const { host } = facts;
  const wish = guest.wishes.indexOf(facts.index);
  return {
    language: languageOf(guest.levels, facts.levels),
    age: guest.isMinor ? ageOf(guest.guest.age, host.kids) : AGE_OF_ADULTS,
    wish: WISH[wish] ?? 0,
    interests: Math.min(1, bits(guest.interests & facts.interests) / ENOUGH_INTERESTS),
    reciprocity: guest.hostedBy === facts.index ? 1 : 0,
    diet: (guest.diets & ~facts.diets) === 0 ? 1 : 0,
    distance: Math.max(0, 1 - host.km / MOST_KM),
    returning: guest.previousHost === facts.index ? 1 : 0,
  };
}

/** The whole score, rounded once. */
export function scoreOf(guest: GuestFacts, host: HostFacts, weights: Weights = usualWeights) {
  const parts = partsOf(guest, host);
  let sum = 0;
  for (const part of scoreParts) sum += weights[part] * parts[part];
  return Math.round(sum);
}

/** What a unit costs in a family, less is better, and the lowest score of its members. */
export function costIn(unit: UnitFacts, host: HostFacts, weights: Weights = usualWeights) {
  let [cost, least] = [0, 100];
  for (const guest of unit.members) {
    const score = scoreOf(guest, host, weights);
    cost += 100 - score;
    least = Math.min(least, score);
  }
  return { cost, least };
}

/** The level of the language that both speak best. */
function languageOf(guest: Uint8Array, host: Uint8Array): number {
  let best = 0;
  for (const [at, level] of guest.entries()) best = Math.max(best, Math.min(level, host[at] ?? 0));
  return LANGUAGE[best] ?? 0;
}

/** How near the family's child is that comes nearest to the guest's age. */
function ageOf(age: number, kids: readonly { age: number }[]): number {
  const nearest = Math.min(Infinity, ...kids.map((kid) => Math.abs(kid.age - age)));
  return AGE[nearest] ?? 0;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
