import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportFormats } from "#app/domain/own-data/export-format.ts";
import { readExport } from "#app/domain/own-data/export-queries.server.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { steppingUp } from "#app/http/stepping-up.server.ts";

const types = { json: "application/json; charset=utf-8", pdf: "application/pdf" } as const;

/** The copy of a family's data, to be saved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const format = found(exportFormats.find((one) => one === params.format));
  return steppingUp(request, async () => {
    const bytes = found(await readExport(context, format));
    return new Response(bytes, {
      headers: {
        ...{ "Content-Type": types[format], "Cache-Control": "no-store" },
        "Content-Disposition": `attachment; filename="gemina.${format}"`,
      },
    });
  });
}
