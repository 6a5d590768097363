import { refuse } from "#app/domain/errors.ts";
import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { startOf } from "./deadlines.ts";
import type { LockedEvent } from "./event-lock.server.ts";
import type { Doer } from "./state.ts";

type Naming = {
  heldPlacesId: string;
  place: { communityId: string };
  by: Doer;
  people: readonly { kind: ParticipantKind }[];
};

/**
 * Gives back as many held places of a locked event as now have names, for their people to take within the same
 * transaction. Names are given until the event begins, also after its registration has closed.
 */
export async function nameHeldPlaces(
  tx: Tx,
  now: Date,
  event: LockedEvent,
  { heldPlacesId, place, by, people }: Naming,
): Promise<void> {
  const held = await tx.heldPlaces.findUnique({ where: { id: heldPlacesId, eventId: event.id } });
  const isTheirs = held?.communityId === place.communityId && by !== "family";
  if (!held || !isTheirs || held.until <= now) return refuse("heldPlacesEnded");
  if (event.state !== "published" || now >= startOf(event)) refuse("eventEnded");
  if (people.some(({ kind }) => kind !== held.kind)) refuse("heldPlacesOtherKind");
  const places = held.places - people.length;
  if (places < 0) refuse("heldPlacesFewer", { count: held.places });
  const where = { id: held.id };
  if (places === 0) await tx.heldPlaces.delete({ where });
  else await tx.heldPlaces.update({ where, data: { places } });
}
