import type { ListedPlaces } from "#app/domain/events/listed-places.server.ts";
import { instantAt } from "#app/domain/events/local-time.ts";
import type { Places } from "./free-places.ts";

/** The places of an event as the rules read them: a reservation ends as its day begins by the host's clock. */
export function placesOfStored(
  { capacity, overall, reserved }: Pick<ListedPlaces, "capacity" | "overall" | "reserved">,
  timeZone: string,
): Places {
  const reservations = reserved.map(({ releasesOn, ...one }) => ({
    ...one,
    releasesAt: releasesOn ? instantAt(releasesOn, "00:00:00", timeZone) : null,
  }));
  return { capacity, overall, reservations };
}
