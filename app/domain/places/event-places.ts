import { type KindPlaces, placesLeft, shownPlaces } from "./shown-places.ts";
import { registrationAt } from "#app/domain/events/event-time.ts";
import type { ListedEvent } from "#app/domain/events/queries.server.ts";
import { placesOfStored } from "./stored-places.ts";

/** What a page shows of an event's places: each kind, and what is left in all. */
export type EventPlaces = { kinds: KindPlaces[]; left: number };

/** The places of an event that can still be come to; null where there are none to speak of. */
export function placesOf(event: ListedEvent, now: Date): EventPlaces | null {
  const { is } = registrationAt(event, now);
  if (is !== "open" && is !== "opensOn" && is !== "none") return null;
  const { overall, taken } = event.places;
  const kinds = shownPlaces(placesOfStored(event.places, event.timeZone), taken, now);
  return kinds.length > 0 ? { kinds, left: placesLeft(kinds, overall, taken) } : null;
}
