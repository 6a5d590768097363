import type { Language } from "#app/i18n/languages.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { EventPage } from "../queries.server.ts";

/**
 * The event as search engines read it (schema.org, as microdata: a page without script carries none, not even
 * one that only holds data). Nothing of it is shown.
 */
export function EventStructured({ event, language }: { event: EventPage; language: Language }) {
  const { host, guests } = event;
  const status = event.state === "cancelled" ? "EventCancelled" : "EventScheduled";
  return (
    <div hidden itemScope itemType="https://schema.org/Event">
      <meta itemProp="name" content={event.title} />
      <meta itemProp="description" content={event.summary} />
      <meta itemProp="startDate" content={isoDay(event.startsOn)} />
      <meta itemProp="endDate" content={isoDay(event.endsOn)} />
      <link itemProp="eventStatus" href={`https://schema.org/${status}`} />
      <link itemProp="eventAttendanceMode" href="https://schema.org/OfflineEventAttendanceMode" />
      <meta itemProp="inLanguage" content={language} />
      <div itemProp="location" itemScope itemType="https://schema.org/Place">
        <meta itemProp="name" content={host.name} />
        <div itemProp="address" itemScope itemType="https://schema.org/PostalAddress">
          <meta itemProp="addressLocality" content={host.name} />
          <meta itemProp="addressCountry" content={host.country} />
        </div>
      </div>
      {[host, ...guests].map(({ slug, name }) => (
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
