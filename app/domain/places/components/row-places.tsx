import { useTranslation } from "react-i18next";
import { PlaceDots } from "#app/ui/place-dots.tsx";
import { townColour } from "#app/ui/town-colours.ts";
import { placesOf } from "../event-places.ts";
import type { ListedEvent } from "#app/domain/events/queries.server.ts";

type Props = { event: ListedEvent; now: Date };

/** More than that would fill the row: they are told by their number alone. */
const MOST_DOTS = 60;

/** How many places are left, in the row of a list: a dot for each in the colour of its town, and the number. */
export function RowPlaces({ event, now }: Props) {
  const { t } = useTranslation("events");
  const places = placesOf(event, now);
  if (!places) return null;
  const { kinds, left } = places;
  const all = kinds.flatMap(({ towns, open }) => [...towns, { ...open, community: "" }]);
  const isFew = all.reduce((sum, one) => sum + one.places, 0) <= MOST_DOTS;
  const colourOf = (slug: string) => {
    const town = [event.host, ...event.guests].find((one) => one.slug === slug);
    return town ? townColour(town.colour) : "graphite";
  };
  const drawn = [...new Set(all.map(({ community }) => community))].map((community) => {
    const own = all.filter((one) => one.community === community);
    const sum = (of: "places" | "left") => own.reduce((total, one) => total + one[of], 0);
    return { community, places: sum("places"), left: sum("left") };
  });
  return (
    <div className="row-places">
      {isFew
        ? drawn.map((one) => (
            <PlaceDots
              key={one.community}
              small
              taken={one.places - one.left}
              places={one.places}
              colour={colourOf(one.community)}
            />
          ))
        : null}
      <span className="quiet">
        {left > 0 ? t("page.placesLeft", { count: left }) : t("places.none")}
      </span>
    </div>
  );
}
