import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskExport } from "#app/domain/payments/desk-export.server.ts";
import { moneyFilterFrom } from "#app/domain/payments/money-filter.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import { sheetAnswer, sheetAsked } from "#app/http/sheet-answer.server.ts";

/** The orders of a town as a file: `orders.xlsx` or `orders.csv`, narrowed as the treasurer's page is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const { part, format } = sheetAsked(params.file);
  found(part === "orders" ? part : null);
  const filter = moneyFilterFrom(new URL(request.url).searchParams);
  const asked = { slug: found(params.slug), language: languageOf(params), filter, format };
  return sheetAnswer(found(await deskExport(context, asked)));
}
