import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EventStructured } from "#app/domain/events/components/event-structured.tsx";
import { eventDetails } from "#app/domain/events/event-details.server.ts";
import { eventPage } from "#app/domain/events/queries.server.ts";
import { type Language, languages } from "#app/i18n/languages.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCommunity, anEvent } from "#tests/support/factories.ts";

const offers = [{ currency: "PLN", low: "450.00", high: "600.00" }];

/** What a page says of an event, in the order of the page: types by their name, facts as `name=value`. */
async function toldOf(slug: string, language: Language) {
  const event = (await eventPage(contextFor(), language, slug))!;
  const details = await eventDetails(contextFor(), language, event.id);
  const markup = renderToStaticMarkup(
    <EventStructured {...{ event, details, offers, language }} />,
  );
  return [...markup.matchAll(/<(?:div|meta|link) [^>]+>/g)].map(([tag]) => {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`, "i").exec(tag)?.[1];
    return [of("itemprop"), of("content") ?? of("href") ?? of("itemtype")].join("=");
  });
}

test.each(languages)("an event is told in %s by the fields of schema.org", async (language) => {
  const town = { name: `Miasto-${language}`, country: "PL" };
  const host = await aCommunity(town);
  const event = await anEvent({ hostId: host.id, title: 'Obóz "Lato" <b>', language });
  expect(await toldOf(event.slug, language)).toEqual([
    "=https://schema.org/Event",
    "name=Obóz &quot;Lato&quot; &lt;b&gt;",
    "description=About Obóz &quot;Lato&quot; &lt;b&gt;",
    "startDate=2027-07-05",
    "endDate=2027-07-16",
    "eventStatus=https://schema.org/EventScheduled",
    "eventAttendanceMode=https://schema.org/OfflineEventAttendanceMode",
    `inLanguage=${language}`,
    "location=https://schema.org/Place",
    `name=${town.name}`,
    "address=https://schema.org/PostalAddress",
    `addressLocality=${town.name}`,
    "addressCountry=PL",
    "offers=https://schema.org/AggregateOffer",
    "lowPrice=450.00",
    "highPrice=600.00",
    "priceCurrency=PLN",
    "organizer=https://schema.org/GovernmentOrganization",
    `name=${town.name}`,
    `url=/${language}/communities/${host.slug}`,
  ]);
});

test("what is written in another language alone is not told as the page's", async () => {
  const { slug } = await anEvent({ language: "pl" });
  const told = await toldOf(slug, "uk");
  expect(told.filter((fact) => fact.startsWith("description="))).toEqual([]);
  expect(told).toContain("inLanguage=uk");
});

test("a cancelled event is told as cancelled", async () => {
  const { id, slug } = await anEvent({ language: "pl" });
  await db.event.update({ where: { id }, data: { state: "cancelled", cancelledAt: testNow } });
  expect(await toldOf(slug, "pl")).toContain("eventStatus=https://schema.org/EventCancelled");
});

test("the towns that invite are its organizers, and those that are invited are not", async () => {
  const [host, inviting, invited] = [await aCommunity(), await aCommunity(), await aCommunity()];
  const { id, slug } = await anEvent({ hostId: host.id, guests: [inviting, invited] });
  await db.eventCommunity.update({
    where: { eventId_communityId: { eventId: id, communityId: inviting.id } },
    data: { isCoHost: true },
  });
  const urls = (await toldOf(slug, "pl")).filter((fact) => fact.startsWith("url="));
  expect(urls).toEqual([host, inviting].map((town) => `url=/pl/communities/${town.slug}`));
});
