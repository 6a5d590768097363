import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarEntries } from "#app/domain/events/calendar-queries.server.ts";
import { writeCalendar } from "#app/domain/events/calendar.server.ts";
import { filterFrom } from "#app/domain/events/event-filter.ts";
import { calendarAnswer } from "#app/http/calendar-answer.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { pageLanguage } from "#app/http/page-language.server.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { siteOrigin } from "#app/http/site-origin.server.ts";

/** The events that fit a filter, as a calendar to follow. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await contextOf(request);
  const language = pageLanguage(params);
  const entries = await calendarEntries(
    context,
    language,
    filterFrom(new URL(request.url).searchParams),
  );
  const name = translator(language, "events")("calendar.name");
  const calendar = { language, name, origin: siteOrigin, now: context.now };
  return calendarAnswer(writeCalendar(entries, calendar), "events");
}
