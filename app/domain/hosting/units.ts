/** Who sleeps in one home: brothers and sisters, and friends whose families both said so. */

/** Somebody's stay; days as `2027-07-04`, null for the event's own. */
export type Stay = {
  /** Registration. */
  id: string;
  householdId: string;
  /** Sleeps apart from siblings and friends. */
  apart: boolean;
  arrivesOn: string | null;
  leavesOn: string | null;
};

type Members<Guest> = [Guest, ...Guest[]];

/** Two registrations. */
type Pair = readonly [string, string];

/**
 * Parties that sleep in one home. Only people who stay for the same nights belong together, and nobody who wants to be
 * apart; friends of friends come along. A party with two whom the desk keeps apart is none: each of it is alone. The
 * first of a party gives it its id.
 */
export function unitsOf<Guest extends Stay>({
  guests,
  friends,
  apart = [],
}: {
  guests: readonly Guest[];
  friends: readonly Pair[];
  apart?: readonly Pair[];
}): Members<Guest>[] {
  const byId = new Map(guests.map((guest) => [guest.id, guest]));
  const heads = new Map(guests.map(({ id }) => [id, id]));
  const headOf = (id: string): string => {
    const head = heads.get(id) ?? id;
    return head === id ? id : headOf(head);
  };
  const join = (one: Guest | undefined, other: Guest | undefined) => {
    if (!one || !other || !belong(one, other)) return;
    const [first, second] = [headOf(one.id), headOf(other.id)].sort();
    if (first !== undefined && second !== undefined) heads.set(second, first);
  };
  const households = Map.groupBy(guests, ({ householdId }) => householdId);
  for (const [, siblings] of households)
    for (const [at, one] of siblings.entries())
      for (const other of siblings.slice(at + 1)) join(one, other);
  for (const [one, other] of friends) join(byId.get(one), byId.get(other));
  const parties = Map.groupBy(
    guests.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ id }) => headOf(id),
  );
  const isTorn = (party: readonly Guest[]) =>
    apart.some((pair) => pair.every((id) => party.some((one) => one.id === id)));
  return [...parties.values()]
    .flatMap((party) => (isTorn(party) ? party.map((one) => [one]) : [party]))
    .filter((party): party is Members<Guest> => party.length > 0);
}

const belong = (one: Stay, other: Stay) =>
  !one.apart &&
  !other.apart &&
  one.arrivesOn === other.arrivesOn &&
  one.leavesOn === other.leavesOn;
