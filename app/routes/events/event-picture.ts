import type { LoaderFunctionArgs } from "@remix-run/node";
import { pictureWords } from "#app/domain/events/picture-words.server.ts";
import { drawEvent } from "#app/domain/events/event-picture.ts";
import { eventPage } from "#app/domain/events/queries.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { pageLanguage } from "#app/http/page-language.server.ts";
import { drawPng } from "#app/platform/drawings.server.ts";

/** What other sites show of a link to an event, in the language of the link. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = pageLanguage(params);
  const event = found(await eventPage(await contextOf(request), language, found(params.slug)));
  return new Response(await drawPng(drawEvent(pictureWords(event, language))), {
    headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=3600" },
  });
}
