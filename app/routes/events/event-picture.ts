import type { LoaderFunctionArgs } from "@remix-run/node";
import { pictureWords } from "#app/domain/events/components/picture-words.server.ts";
import { drawEvent } from "#app/domain/events/components/event-picture.ts";
import { eventPage } from "#app/domain/events/queries.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { pngAnswer } from "#app/http/png-answer.server.ts";
import { pageLanguage } from "#app/http/page-language.server.ts";

/** What other sites show of a link to an event, in the language of the link. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = pageLanguage(params);
  const event = found(await eventPage(await contextOf(request), language, found(params.slug)));
  return pngAnswer(drawEvent(pictureWords(event, language)));
}
