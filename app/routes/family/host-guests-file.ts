import type { LoaderFunctionArgs } from "@remix-run/node";
import { hostGuestsDocument } from "#app/domain/hosting/card-documents.server.ts";
import { hostGuests } from "#app/domain/hosting/host-guests.server.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import { pdfAnswer } from "#app/http/pdf-answer.server.ts";

/** The cards of everybody who comes to a home, on paper. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const guests = await hostGuests(context, language);
  found(guests[0]);
  return pdfAnswer(await hostGuestsDocument(guests, language, context.now), "gemina-guests");
}
