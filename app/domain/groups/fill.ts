/** Fills groups with those who are in none yet. */
import { type Group, type Member, misfit } from "./fit.ts";

export type Filled = ReadonlyMap<string, string>;

type Filling = {
  groups: readonly Group[];
  /** Who is where already, by group. */
  inside: ReadonlyMap<string, readonly Member[]>;
  waiting: readonly Member[];
};

/**
 * Puts those who wait into groups, by registration; nobody who is somewhere already is moved. Households come first,
 * the largest before others, into a group that takes all of them, else one by one; then everybody by age, so that those
 * of an age are together. Of the groups that fit, a room for girls or boys alone comes before others, then the fullest
 * that others of the same town are in; of all other kinds the emptiest, so that towns mix. Who fits nowhere is not in the answer.
 */
export function filled({ groups, inside, waiting }: Filling): Filled {
  const now = new Map(groups.map(({ id }) => [id, [...(inside.get(id) ?? [])]]));
  const where = new Map<string, string>();
  const put = (group: Group, one: Member) => {
    now.get(group.id)?.push(one);
    where.set(one.id, group.id);
  };
  for (const household of householdsOf(waiting)) {
    const whole = best(groups, now, household);
    if (whole) for (const one of household) put(whole, one);
    else
      for (const one of household) {
        const group = best(groups, now, [one]);
        if (group) put(group, one);
      }
  }
  return where;
}

function householdsOf(waiting: readonly Member[]): Member[][] {
  const byAge = waiting.toSorted(
    (one, other) => one.age - other.age || (one.id < other.id ? -1 : 1),
  );
  const households = [...Map.groupBy(byAge, ({ householdId }) => householdId).values()];
  return households.toSorted((one, other) => other.length - one.length);
}

type Now = ReadonlyMap<string, readonly Member[]>;

function best(groups: readonly Group[], now: Now, some: readonly Member[]): Group | null {
  const fitting = groups.filter((group) => takesAll(group, now.get(group.id) ?? [], some));
  const rank = (group: Group) => {
    const there = now.get(group.id) ?? [];
    const ofTown = there.filter(({ townId }) => townId === some[0]?.townId).length;
    if (group.kind !== "room") return there.length + ofTown;
    return -(group.roomOf === "any" ? 0 : 10_000) - ofTown * 100 - there.length;
  };
  return fitting.toSorted((one, other) => rank(one) - rank(other))[0] ?? null;
}

function takesAll(group: Group, there: readonly Member[], some: readonly Member[]): boolean {
  const inside = [...there];
  return some.every((one) => {
    if (misfit(group, inside, one) !== null) return false;
    inside.push(one);
    return true;
  });
}
