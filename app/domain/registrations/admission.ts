/**
 * Who gets which places: the decisions of decisions.md 5 and 6, on counts just read under the event's lock.
 * Pure, so that the database's use-cases and the proofs share it.
 */
import {
  freePlaces,
  type ParticipantKind,
  participantKinds,
  type Places,
  type Taken,
} from "#app/domain/places/free-places.ts";

/** How many of each kind want places together: all or none. */
export type Wish = Partial<Record<ParticipantKind, number>>;

/** A party in the queue of its community. */
export type Waiting = {
  id: string;
  community: string;
  wish: Wish;
  /** The lower, the earlier; published in advance. */
  priority: number;
  /** Order of arrival within the event. */
  position: number;
  /** How often in a row a later party was seated before it. */
  skips: number;
};

/** How the event stands. */
export type Occupancy = { places: Places; taken: readonly Taken[]; waiting: readonly Waiting[] };

type Asking = { community: string; wish: Wish };

/** After so many skips the next free places are kept for a party. */
export const PATIENCE = 2;

/** True when the whole party has room at once, of its kinds and over all. */
export function fits({ places, taken }: Occupancy, { community, wish }: Asking, at: Date): boolean {
  const seated = [...taken];
  for (const kind of participantKinds) {
    const count = wish[kind] ?? 0;
    if (count === 0) continue;
    if (freePlaces(places, seated, { community, kind }, at) < count) return false;
    seated.push({ community, kind, count });
  }
  return true;
}

/** What becomes of a party that has just come, and of those who wait. */
export type Admitted = Pick<Offers, "offers" | "skipped"> & { isSeated: boolean };

/** A newcomer comes after all who wait: seated where there is room after those who could be seated, and it is owed to nobody. */
export function admit(event: Occupancy, asking: Asking, at: Date): Admitted {
  const last: Waiting = { id: "", ...asking, priority: Infinity, position: Infinity, skips: 0 };
  const { offers, skipped } = nextOffers({ ...event, waiting: [...event.waiting, last] }, at);
  return {
    isSeated: offers.includes(last),
    offers: offers.filter((one) => one !== last),
    skipped,
  };
}

export type Offers = {
  /** Parties that get their places now, in order. */
  offers: Waiting[];
  /** Those that were passed over once more. */
  skipped: string[];
  /** The party for which the next free places are kept. */
  owed: Waiting | null;
};

/**
 * Who of the waiting is offered places now. Whoever waits longest of the best class comes first, over all queues;
 * one that needs more than is free to it is passed over, until that has happened twice in a row.
 */
export function nextOffers(event: Occupancy, at: Date): Offers {
  const offers: Waiting[] = [];
  const passed: Waiting[] = [];
  const skipped = new Set<string>();
  let owed: Waiting | null = null;
  for (const party of [...event.waiting].sort(byTurn)) {
    const now: Occupancy = { ...event, taken: [...event.taken, ...offers.flatMap(takenBy)] };
    const isHeldBack = owed !== null && takesFrom(now, { asking: party, from: owed }, at);
    if (isHeldBack || !fits(now, party, at)) {
      if (party.skips >= PATIENCE) owed ??= party;
      passed.push(party);
      continue;
    }
    for (const before of passed)
      if (takesFrom(now, { asking: party, from: before }, at)) skipped.add(before.id);
    offers.push(party);
  }
  return { offers, skipped: [...skipped], owed };
}

/** The places that a party takes. */
export const takenBy = ({ community, wish }: Asking): Taken[] =>
  participantKinds.flatMap((kind) => {
    const count = wish[kind] ?? 0;
    return count > 0 ? [{ community, kind, count }] : [];
  });

const byTurn = (a: Waiting, b: Waiting) => a.priority - b.priority || a.position - b.position;

/** True when somebody's places would leave another party fewer of those that it waits for. */
function takesFrom(
  { places, taken }: Occupancy,
  { asking, from }: { asking: Asking; from: Asking },
  at: Date,
): boolean {
  const after = [...taken, ...takenBy(asking)];
  return participantKinds.some((kind) => {
    const asker = { community: from.community, kind };
    if ((from.wish[kind] ?? 0) === 0) return false;
    return freePlaces(places, after, asker, at) < freePlaces(places, taken, asker, at);
  });
}
