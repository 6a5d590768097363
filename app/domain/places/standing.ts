import {
  freePlaces,
  isKept,
  type ParticipantKind,
  type Places,
  type Taken,
} from "./free-places.ts";

/** How the places of a kind stand at a moment. */
export type Standing = {
  kind: ParticipantKind;
  capacity: number;
  /** Somebody has them. */
  taken: number;
  /** Kept for towns now. */
  kept: number;
  /** Were kept, until their day came. */
  released: number;
  /** What a town may take for which nothing is kept. */
  open: number;
};

/** How each of these kinds stands. */
export function standingOf(
  { places, taken }: { places: Places; taken: readonly Taken[] },
  kinds: readonly ParticipantKind[],
  at: Date,
): Standing[] {
  return kinds.map((kind) => {
    const ofKind = places.reservations.filter((one) => one.kind === kind);
    const sum = (some: typeof ofKind) => some.reduce((all, one) => all + one.places, 0);
    const kept = sum(ofKind.filter((one) => isKept(one, at)));
    return {
      ...{ kind, kept, released: sum(ofKind) - kept, capacity: places.capacity[kind] ?? 0 },
      taken: taken.reduce((all, one) => (one.kind === kind ? all + one.count : all), 0),
      open: freePlaces(places, taken, { community: "", kind }, at),
    };
  });
}
