import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarEntry } from "#app/domain/events/calendar-queries.server.ts";
import { writeCalendar } from "#app/domain/events/calendar.server.ts";
import { calendarAnswer } from "#app/http/calendar-answer.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { pageLanguage } from "#app/http/page-language.server.ts";
import { siteOrigin } from "#app/http/site-origin.server.ts";

/** One event, for a reader's calendar. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await contextOf(request);
  const language = pageLanguage(params);
  const slug = found(params.slug);
  const entry = found(await calendarEntry(context, language, slug));
  const calendar = { language, name: entry.title, origin: siteOrigin, now: context.now };
  return calendarAnswer(writeCalendar([entry], calendar), slug);
}
