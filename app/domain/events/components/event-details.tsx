import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import { mapLink } from "#app/domain/communities/coordinates.ts";
import type { EventDetails as Details } from "../event-details.server.ts";
import type { ListedEvent } from "../queries.server.ts";
import { AgesOf } from "./event-words.tsx";

type Event = Pick<
  ListedEvent,
  "startsOn" | "endsOn" | "timeZone" | "minimumAge" | "maximumAge" | "registrationOpens"
>;

type Props = { event: Event; details: Details };

/** Where exactly, who may come, where guests sleep and how places are given. */
export function EventDetails({ event, details }: Props) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const { lodging, edition, admission } = details;
  if (!hasSomething(event, details)) return null;
  return (
    <section className="section stack--s" aria-labelledby="details">
      <h2 id="details">{t("details.title")}</h2>
      <Lines>
        {edition ? <Line label={t("details.edition")}>{formats.number(edition)}</Line> : null}
        <Hours event={event} details={details} />
        <Place details={details} />
        <WhoMayCome event={event} details={details} />
        {lodging.length > 0 ? (
          <Line label={t("details.lodging")}>
            {formats.list(lodging.map((one) => t(`lodging.${one}`)))}
          </Line>
        ) : null}
        {event.registrationOpens ? (
          <Line label={t("details.places")}>{t(`details.admission.${admission}`)}</Line>
        ) : null}
      </Lines>
    </section>
  );
}

const hasSomething = (event: Event, details: Details) =>
  [event.registrationOpens, event.minimumAge, details.edition, details.place].some(
    (fact) => fact !== null,
  ) ||
  [details.placeName, details.placeAddress, details.startsAt, details.endsAt].some(Boolean) ||
  details.lodging.length + details.kinds.length > 0;

/** When the first day begins and the last one ends, by the host's clocks. */
function Hours({ event, details }: Props) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const { startsAt, endsAt } = details;
  if (!startsAt && !endsAt) return null;
  const { startsOn, endsOn, timeZone } = event;
  return (
    <Line label={t("details.hours")}>
      {startsAt ? (
        <p>{t("details.begins", { day: formats.day(startsOn), time: startsAt })}</p>
      ) : null}
      {endsAt ? <p>{t("details.ends", { day: formats.day(endsOn), time: endsAt })}</p> : null}
      <p className="quiet">{t("details.zone", { zone: formats.zone(startsOn, timeZone) })}</p>
    </Line>
  );
}

/** The house, and the way to a map, which is another site. */
function Place({ details }: Pick<Props, "details">) {
  const { t } = useTranslation("events");
  const { placeName, placeAddress, place } = details;
  if (!placeName && !placeAddress && !place) return null;
  return (
    <Line label={t("details.place")}>
      {placeName ? <p>{placeName}</p> : null}
      {placeAddress ? <p>{placeAddress}</p> : null}
      {place ? (
        <p>
          <a className="jump" href={mapLink(place)} rel="noreferrer">
            {t("details.map")}
          </a>
        </p>
      ) : null}
    </Line>
  );
}

/** Ages on their day, and the kinds of guests with ages of their own. */
function WhoMayCome({ event, details }: Props) {
  const { t } = useTranslation(["events", "places"]);
  const formats = useFormats();
  const { kinds, agesOn } = details;
  const hasAges = event.minimumAge !== null || kinds.some((kind) => kind.minimumAge !== null);
  if (!hasAges && kinds.length === 0) return null;
  return (
    <Line label={t("events:details.who")}>
      {kinds.length === 0 ? <AgesOf {...event} /> : null}
      {kinds.length > 0 ? (
        <ul>
          {kinds.map((one) => {
            const ages = one.minimumAge === null && one.maximumAge === null ? event : one;
            return (
              <li key={one.kind}>
                {t(`places:kind.${one.kind}`)}
                {ages.minimumAge === null && ages.maximumAge === null ? null : (
                  <>
                    {", "}
                    <AgesOf {...ages} />
                  </>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      {hasAges ? (
        <p className="quiet">
          {t("events:details.agesOn", { date: formats.day(agesOn ?? event.startsOn, "long") })}
        </p>
      ) : null}
    </Line>
  );
}
