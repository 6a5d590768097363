import { type KindPlaces, placesLeft, shownPlaces } from "./shown-places.ts";
import { registrationAt } from "#app/domain/events/event-time.ts";
import { instantAt } from "#app/domain/events/local-time.ts";
import type { ListedEvent } from "#app/domain/events/queries.server.ts";

/** What a page shows of an event's places: each kind, and what is left in all. */
export type EventPlaces = { kinds: KindPlaces[]; left: number };

/** The places of an event that can still be come to; null where there are none to speak of. */
export function placesOf(event: ListedEvent, now: Date): EventPlaces | null {
  const { is } = registrationAt(event, now);
  if (is !== "open" && is !== "opensOn" && is !== "none") return null;
  const { capacity, overall, reserved } = event.places;
  const reservations = reserved.map(({ releasesOn, ...one }) => ({
    ...one,
    releasesAt: releasesOn ? instantAt(releasesOn, "00:00:00", event.timeZone) : null,
  }));
  const kinds = shownPlaces({ capacity, overall, reservations }, [], now);
  return kinds.length > 0 ? { kinds, left: placesLeft(kinds, overall, []) } : null;
}
