import { coordinatesOf } from "#app/domain/communities/coordinates.ts";
import type { NewEventForm } from "./facts-schema.ts";

/** The facts that every event's own row has, as they are typed. */
export function columnsOf(typed: Omit<NewEventForm, "hostId">) {
  const { kind, admission, lodging, agesOn, coordinates, startsAt = null, endsAt = null } = typed;
  const { placeName = null, placeAddress = null, minimumAge = null, maximumAge = null } = typed;
  const place = coordinates ? coordinatesOf(coordinates) : null;
  return {
    ...{ kind, admission, lodging, placeName, placeAddress, minimumAge, maximumAge },
    ...{ startsOn: new Date(typed.startsOn), endsOn: new Date(typed.endsOn), startsAt, endsAt },
    ...(place ?? { latitude: null, longitude: null }),
    agesOn: agesOn ? new Date(agesOn) : null,
  };
}
