import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { refundFile, refundFormats } from "#app/domain/refunds/refund-file.server.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import { sheetAnswer } from "#app/http/sheet-answer.server.ts";

/** A list of refunds as a file: `list.xml` for the bank, `list.csv` and `list.xlsx` as a table. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const format = found(refundFormats.find((one) => params.file === `list.${one}`));
  const list = found(z.uuid().safeParse(params.list).data);
  const asked = { slug: found(params.slug), list, format, language: languageOf(params) };
  return sheetAnswer(found(await refundFile(context, asked)));
}
