import { type Calendar, eventOf, newCalendar } from "#app/domain/events/calendar.server.ts";
import { formatsOf, isoDay } from "#app/i18n/formats.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { FeedEvent } from "./feed-queries.server.ts";

const DAY = 86_400_000;

/** Writes a family's own calendar: its events, their programme, and by when something is to be done. */
export function writeFeed(events: readonly FeedEvent[], asked: Omit<Calendar, "name">): string {
  const t = translator(asked.language, "feeds");
  const calendar = { ...asked, name: t("calendar") };
  const written = newCalendar(calendar);
  for (const event of events) {
    written.createEvent(ownEvent(event, calendar));
    for (const one of programmeOf(event, calendar)) written.createEvent(one);
    for (const one of termsOf(event, calendar)) written.createEvent(one);
  }
  return written.toString();
}

/** An entry of a calendar has an id of its own, the same each time it is read. */
const idOf = (name: string, { origin }: Calendar) => `${name}@${new URL(origin).hostname}`;

const familyPage = ({ origin, language }: Calendar) => `${origin}/${language}/family`;

/** An event with who of the family comes, and how each registration stands. */
function ownEvent({ entry, people }: FeedEvent, calendar: Calendar) {
  const { list } = formatsOf(calendar.language);
  const state = translator(calendar.language, "registrations");
  const lines = people.map((one) => `${one.name}: ${state(`state.${one.state}.badge`)}`);
  return {
    ...eventOf(entry, calendar),
    id: idOf(`${entry.id}.family`, calendar),
    summary: `${entry.title} (${list(people.map(({ name }) => name))})`,
    description: [lines.join("\n"), entry.summary, familyPage(calendar)]
      .filter(Boolean)
      .join("\n\n"),
  };
}

function programmeOf({ entry, programme }: FeedEvent, calendar: Calendar) {
  return programme.map(({ id, day, startsAt, endsAt, title, text, placeName }) => {
    const at = (time: string) => `${isoDay(day)}T${time}:00`;
    return {
      ...{ id: idOf(id, calendar), stamp: calendar.now, timezone: entry.timeZone },
      ...{ start: at(startsAt), end: at(endsAt ?? startsAt) },
      ...{ summary: `${entry.title}: ${title}`, description: text, location: placeName },
    };
  });
}

/** What is to be paid on a day, and until when an offered place waits. */
function termsOf({ entry, dues, offeredUntil }: FeedEvent, calendar: Calendar) {
  const t = translator(calendar.language, "feeds");
  const common = { stamp: calendar.now, url: familyPage(calendar) };
  const called = { event: entry.title };
  const paying = dues.map((day) => ({
    ...{ ...common, id: idOf(`${entry.id}.due.${day}`, calendar), allDay: true },
    ...{ start: new Date(day), end: new Date(Date.parse(day) + DAY) },
    summary: t("due", called),
  }));
  if (!offeredUntil) return paying;
  const offer = { start: offeredUntil, end: offeredUntil, summary: t("offer", called) };
  return [...paying, { ...common, ...offer, id: idOf(`${entry.id}.offer`, calendar) }];
}
