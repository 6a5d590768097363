import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { hostFamilyDocument } from "#app/domain/hosting/card-documents.server.ts";
import { hostFamilyCard } from "#app/domain/hosting/host-family-card.server.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import { pdfAnswer } from "#app/http/pdf-answer.server.ts";

/** The card of a host family on paper. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const id = found(z.uuid().safeParse(params.id).data);
  const card = found(await hostFamilyCard(context, id, language));
  return pdfAnswer(await hostFamilyDocument(card, language, context.now), `gemina-${card.slug}`);
}
