import {
  freePlaces,
  isKept,
  type ParticipantKind,
  participantKinds,
  type Places,
  type Taken,
} from "./free-places.ts";

/** Places of a kind that wait for one town, as a page shows them. */
export type TownPlaces = {
  community: string;
  places: number;
  left: number;
  /** From this instant all towns may take them; null: kept to the end. */
  until: Date | null;
};

/** The places of one kind: those that wait for a town, and those that any town may take. */
export type KindPlaces = {
  kind: ParticipantKind;
  towns: TownPlaces[];
  open: { places: number; left: number };
};

/** What readers see of an event's places at an instant, kind by kind; nothing of a kind without places. */
export function shownPlaces(places: Places, taken: readonly Taken[], at: Date): KindPlaces[] {
  return participantKinds.flatMap((kind) => {
    const capacity = places.capacity[kind];
    if (!capacity) return [];
    const kept = places.reservations.filter((one) => one.kind === kind && isKept(one, at));
    const towns = kept.map(({ community, places: reserved, releasesAt }) => {
      const has = sum(taken.filter((one) => one.kind === kind && one.community === community));
      const free = freePlaces(places, taken, { community, kind }, at);
      const left = Math.min(free, Math.max(0, reserved - has));
      return { community, places: reserved, left, until: releasesAt };
    });
    const ofTowns = kept.reduce((all, one) => all + one.places, 0);
    const nobody = { community: "", kind };
    const open = {
      places: Math.max(0, capacity - ofTowns),
      left: freePlaces(places, taken, nobody, at),
    };
    return [{ kind, towns, open }];
  });
}

/** How many of these places are left in all, of whatever kind and town. */
export function placesLeft(
  kinds: readonly KindPlaces[],
  overall: number | null,
  taken: readonly Taken[],
): number {
  const left = kinds.flatMap(({ towns, open }) => [...towns, open].map((one) => one.left));
  const all = left.reduce((total, one) => total + one, 0);
  return overall === null ? all : Math.min(all, Math.max(0, overall - sum(taken)));
}

const sum = (taken: readonly Taken[]) => taken.reduce((all, one) => all + one.count, 0);
