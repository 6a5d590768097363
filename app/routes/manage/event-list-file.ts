import type { LoaderFunctionArgs } from "@remix-run/node";
import { listFormats, listKinds } from "#app/domain/lists/kinds.ts";
import { makeList } from "#app/domain/lists/make-list.server.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import { sheetAnswer } from "#app/http/sheet-answer.server.ts";
import { languages } from "#app/i18n/languages.ts";

/** A list of an event's people as a file, in the language that is asked for or the page's. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const query = new URL(request.url).searchParams;
  const kind = found(listKinds.find((one) => one === params.list));
  const format = found(listFormats.find((one) => one === (query.get("as") ?? "pdf")));
  const language = languages.find((one) => one === query.get("in")) ?? languageOf(params);
  const asked = { slug: found(params.slug), kind, format, language };
  return sheetAnswer(found(await makeList(context, asked)));
}
