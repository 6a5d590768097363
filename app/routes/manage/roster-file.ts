import type { LoaderFunctionArgs } from "@remix-run/node";
import { columnsFrom } from "#app/domain/registrations/roster-columns.ts";
import { rosterExport } from "#app/domain/registrations/roster-export.server.ts";
import { rosterFilterFrom } from "#app/domain/registrations/roster-filter.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import { sheetAnswer, sheetAsked } from "#app/http/sheet-answer.server.ts";

/** The list of participants as a file: `list.xlsx` or `list.csv`, narrowed as its page is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const { part, format } = sheetAsked(params.file);
  const query = new URL(request.url).searchParams;
  found(part === "list" ? part : null);
  const asked = { slug, language, filter: rosterFilterFrom(query), columns: columnsFrom(query) };
  return sheetAnswer(found(await rosterExport(context, { ...asked, format })));
}
