import type { LoaderFunctionArgs } from "@remix-run/node";
import { feedOf } from "#app/domain/feeds/feed-queries.server.ts";
import { writeFeed } from "#app/domain/feeds/write-feed.server.ts";
import { calendarAnswer } from "#app/http/calendar-answer.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { pageLanguage } from "#app/http/page-language.server.ts";
import { siteOrigin } from "#app/http/site-origin.server.ts";

/** A family's own calendar, for programs that cannot sign in: the secret in the address opens it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await contextOf(request);
  const language = pageLanguage(params);
  const events = found(await feedOf(context, found(params.token), language));
  const calendar = { language, origin: siteOrigin, now: context.now };
  return calendarAnswer(writeFeed(events, calendar), "gemina", "no-store");
}
