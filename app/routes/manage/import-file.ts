import type { LoaderFunctionArgs } from "@remix-run/node";
import { faultyRows } from "#app/domain/import/faulty-rows.server.ts";
import { importTemplate } from "#app/domain/import/template.server.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import { sheetAnswer, sheetAsked } from "#app/http/sheet-answer.server.ts";

const files: Partial<Record<string, typeof importTemplate>> = {
  template: importTemplate,
  faulty: faultyRows,
};

/** The template of an import, or its faulty rows. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const { part, format } = sheetAsked(params.file);
  const write = found(files[part]);
  return sheetAnswer(found(await write(context, { slug, language, format })));
}
