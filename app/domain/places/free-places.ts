import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";

export { type ParticipantKind, participantKinds } from "#app/domain/events/guest-kinds.ts";

/** Places that are kept for one town's participants of one kind. */
export type Reservation = {
  community: string;
  kind: ParticipantKind;
  places: number;
  /** From this instant every town may take what is left of them; null: kept to the end. */
  releasesAt: Date | null;
};

/** How many an event seats and what is kept for whom. */
export type Places = {
  /** A kind without a number has no places. */
  capacity: Partial<Record<ParticipantKind, number>>;
  /** Over all kinds, where something like beds is counted; null: no such limit. */
  overall: number | null;
  reservations: readonly Reservation[];
};

/** How many places a town's participants of a kind have. */
export type Taken = { community: string; kind: ParticipantKind; count: number };

/** For whom a place is asked. */
export type Asker = { community: string; kind: ParticipantKind };

/** True while the places are kept for their town. */
export function isKept({ releasesAt }: Pick<Reservation, "releasesAt">, at: Date): boolean {
  return releasesAt === null || at < releasesAt;
}

/**
 * How many places of a kind a town may take at an instant. Of the kind, and where there is a limit over all
 * kinds also of that, it is what is neither taken nor kept for another town; the tighter of both counts.
 */
export function freePlaces(
  places: Places,
  taken: readonly Taken[],
  { community, kind }: Asker,
  at: Date,
): number {
  const kept = places.reservations.filter((one) => isKept(one, at));
  const isOfKind = (one: { kind: ParticipantKind }) => one.kind === kind;
  const ofKind = leftFor(community, places.capacity[kind] ?? 0, {
    kept: kept.filter(isOfKind),
    taken: taken.filter(isOfKind),
  });
  if (places.overall === null) return ofKind;
  return Math.min(ofKind, leftFor(community, places.overall, { kept, taken }));
}

type Counted = { kept: readonly Reservation[]; taken: readonly Taken[] };

/** What a limit leaves to one town: less what is taken, and less what the other towns have not yet used of theirs. */
function leftFor(community: string, limit: number, { kept, taken }: Counted): number {
  const used = perTown(taken.map(({ community: town, count }) => [town, count]));
  const reserved = perTown(kept.map(({ community: town, places }) => [town, places]));
  const all = [...used.values()].reduce((sum, count) => sum + count, 0);
  const unused = [...reserved].map(([town, count]) =>
    town === community ? 0 : Math.max(0, count - (used.get(town) ?? 0)),
  );
  return Math.max(0, limit - all - unused.reduce((sum, count) => sum + count, 0));
}

function perTown(counts: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [town, count] of counts) sums.set(town, (sums.get(town) ?? 0) + count);
  return sums;
}
