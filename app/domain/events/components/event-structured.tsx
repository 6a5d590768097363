import type { Language } from "#app/i18n/languages.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { EventDetails } from "../event-details.server.ts";
import type { EventPage } from "../queries.server.ts";

type Props = {
  event: EventPage;
  details: EventDetails;
  /** What it costs in each currency, from the lowest fee to the highest. */
  offers: readonly { currency: string; low: string; high: string }[];
  language: Language;
};

/**
 * The event as search engines read it (schema.org, as microdata: a page without script carries none, not even
 * one that only holds data). Nothing of it is shown, and nothing but its name is told in another language than the page's.
 */
export function EventStructured({ event, details, offers, language }: Props) {
  const { host, guests } = event;
  const inviting = guests.filter(({ slug }) => details.coHosts.includes(slug));
  const status = event.state === "cancelled" ? "EventCancelled" : "EventScheduled";
  return (
    <div hidden itemScope itemType="https://schema.org/Event">
      <meta itemProp="name" content={event.title} />
      {event.summaryLanguage === language ? (
        <meta itemProp="description" content={event.summary} />
      ) : null}
      <meta itemProp="startDate" content={isoDay(event.startsOn)} />
      <meta itemProp="endDate" content={isoDay(event.endsOn)} />
      <link itemProp="eventStatus" href={`https://schema.org/${status}`} />
      <link itemProp="eventAttendanceMode" href="https://schema.org/OfflineEventAttendanceMode" />
      <meta itemProp="inLanguage" content={language} />
      <Place host={host} details={details} />
      {offers.map(({ currency, low, high }) => (
        <div
          key={currency}
          itemProp="offers"
          itemScope
          itemType="https://schema.org/AggregateOffer"
        >
          <meta itemProp="lowPrice" content={low} />
          <meta itemProp="highPrice" content={high} />
          <meta itemProp="priceCurrency" content={currency} />
        </div>
      ))}
      {[host, ...inviting].map(({ slug, name }) => (
        <div
          key={slug}
          itemProp="organizer"
          itemScope
          itemType="https://schema.org/GovernmentOrganization"
        >
          <meta itemProp="name" content={name} />
          <link itemProp="url" href={`/${language}/communities/${slug}`} />
        </div>
      ))}
    </div>
  );
}

/** Where it is: the house where that is said, else the town. */
function Place({ host, details }: { host: EventPage["host"]; details: EventDetails }) {
  const { placeName, placeAddress, place } = details;
  return (
    <div itemProp="location" itemScope itemType="https://schema.org/Place">
      <meta itemProp="name" content={placeName ?? host.name} />
      <div itemProp="address" itemScope itemType="https://schema.org/PostalAddress">
        {placeAddress ? <meta itemProp="streetAddress" content={placeAddress} /> : null}
        <meta itemProp="addressLocality" content={host.name} />
        <meta itemProp="addressCountry" content={host.country} />
      </div>
      {place ? (
        <div itemProp="geo" itemScope itemType="https://schema.org/GeoCoordinates">
          <meta itemProp="latitude" content={String(place.latitude)} />
          <meta itemProp="longitude" content={String(place.longitude)} />
        </div>
      ) : null}
    </div>
  );
}
