/** Whom a family can never take, whoever else comes to it: matching.md 2.2. */
import type { HostFacts, UnitFacts } from "./facts.ts";
import { sleeps } from "./layouts.ts";

/** Reasons by name, each a bit of `refusalBits` in this order. */
export const refusals = [
  "tooMany",
  "notFree",
  "notVetted",
  "genderPolicy",
  "rooms",
  "allergy",
  "smoking",
  "notAccessible",
  "ownFamily",
  "ruledOut",
] as const;

export type Refusal = (typeof refusals)[number];

/** A pair that breaks none of them. */
export const ALLOWED = 0;

const bit = (broken: boolean, at: number) => (broken ? 1 << at : 0);

/** Which rules a unit would break in a family, as bits; a unit counts as its most demanding member. */
export function refusalBits(unit: UnitFacts, { host, ...facts }: HostFacts): number {
  const { arrive, depart } = unit.unit;
  const { genderPolicy, vettedUntil } = host;
  const isVetted = !unit.hasMinor || (vettedUntil !== null && vettedUntil >= depart);
  return (
    bit(unit.size > facts.capacity, 0) |
    bit(host.from > arrive || host.to < depart, 1) |
    bit(!isVetted, 2) |
    bit(genderPolicy !== "any" && !isWelcome(unit, genderPolicy), 3) |
    bit(!sleeps(facts.beds, unit.perClass), 4) |
    bit((unit.allergies & facts.pets) !== 0, 5) |
    bit(unit.needsNoSmoking && host.smoking, 6) |
    bit(unit.needsAccess && !host.accessible, 7) |
    bit(
      unit.members.some((one) => one.ownFamily === facts.index),
      8,
    ) |
    bit(
      unit.members.some(({ guest }) => guest.never.includes(host.id)),
      9,
    )
  );
}

const isWelcome = ({ members }: UnitFacts, policy: "f" | "m") =>
  members.every(({ guest }) => guest.gender === policy);

/** The names of what `refusalBits` found. */
export const refusalsOf = (bits: number): Refusal[] =>
  refusals.filter((_, at) => (bits & (1 << at)) !== 0);
