import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readReceipt } from "#app/domain/payments/read-receipt.server.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";

/** The receipt of a payment, to be saved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const id = found(z.uuid().safeParse(params.id).data);
  const { bytes, name } = found(await readReceipt(context, id));
  return new Response(bytes, {
    headers: {
      ...{ "Content-Type": "application/pdf", "Cache-Control": "no-store" },
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
