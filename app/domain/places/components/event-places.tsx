import { useTranslation } from "react-i18next";
import type { KindPlaces } from "../shown-places.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { PlaceDots } from "#app/ui/place-dots.tsx";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import { placesOf } from "../event-places.ts";
import type { ListedEvent } from "#app/domain/events/queries.server.ts";

type Props = { event: ListedEvent; now: Date; language: Language };

/** More than that are told by their number alone. */
const MOST_DOTS = 80;

/** Places left, town by town and kind by kind, as dots and in words; nothing where none can be had any more. */
export function EventPlaces({ event, now, language }: Props) {
  const { t } = useTranslation(["events", "places"]);
  const places = placesOf(event, now);
  if (!places) return null;
  const { kinds } = places;
  const isReleased = kinds.some(({ towns }) => towns.some(({ until }) => until !== null));
  return (
    <section className="section" aria-labelledby="places">
      <h2 id="places">{t("places.title")}</h2>
      {kinds.map((one) => (
        <div key={one.kind} className="quotas">
          <h3>{t(`places:kind.${one.kind}`)}</h3>
          <KindRows kind={one} event={event} language={language} />
        </div>
      ))}
      <p className="hint">
        {t("places.hint")} {isReleased ? t("places.release") : null}
      </p>
    </section>
  );
}

type KindProps = { kind: KindPlaces; event: ListedEvent; language: Language };

/** The host first, then the others from west to east, then what is everybody's. */
function KindRows({ kind, event, language }: KindProps) {
  const { t } = useTranslation("events");
  const { host, guests } = event;
  const ofTowns = [host, ...guests].flatMap((town) => {
    const own = kind.towns.find(({ community }) => community === town.slug);
    return own ? [{ town, own }] : [];
  });
  return (
    <ul>
      {ofTowns.map(({ town, own }) => {
        const [colour, isHost] = [townColour(town.colour), town === host];
        const name = shownName(town, language);
        return (
          <li className="quota" key={town.slug}>
            <TownMark host={isHost} name={name} colour={colour} />
            <Dots {...own} colour={colour} />
            <span>
              <Left {...own} />
              <Until at={own.until} timeZone={event.timeZone} />
            </span>
          </li>
        );
      })}
      {kind.open.places > 0 ? (
        <li className="quota">
          <span>{t("places.open")}</span>
          <Dots {...kind.open} colour="graphite" />
          <span>
            <Left {...kind.open} />
          </span>
        </li>
      ) : null}
    </ul>
  );
}

type Count = { places: number; left: number };

/** The words beside them say the same, so a screen reader passes over the dots. */
function Dots({ places, left, colour }: Count & { colour: ReturnType<typeof townColour> }) {
  if (places > MOST_DOTS) return <span />;
  return <PlaceDots taken={places - left} places={places} colour={colour} />;
}

function Left({ places, left }: Count) {
  const { t } = useTranslation("events");
  return (
    <>
      <b>{left > 0 ? t("page.placesLeft", { count: left }) : t("places.none")}</b>{" "}
      <span className="quiet">{t("places.of", { count: places })}</span>
    </>
  );
}

/** A place is kept through the day before all may take it. */
function Until({ at, timeZone }: { at: Date | null; timeZone: string }) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const date = at && formats.dayAt(new Date(at.getTime() - 1), timeZone);
  return <small className="quiet">{date ? t("places.until", { date }) : t("places.kept")}</small>;
}
