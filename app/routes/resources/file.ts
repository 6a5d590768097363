import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { publicFile } from "#app/domain/files/queries.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";

const address = z.object({
  id: z.uuid(),
  variant: z.string().regex(/^(?:\d{1,5}\.(?:avif|jpg)|document\.pdf)$/),
});

/** A public picture or PDF; the latter is saved, never opened here. Its address holds a random id and what lies there never changes, so it is kept for ever. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, variant } = found(address.safeParse(params).data);
  const { bytes, type } = found(await publicFile(await contextOf(request), id, variant));
  return new Response(bytes, {
    headers: {
      ...{ "Content-Type": type, "Cache-Control": "public, max-age=31536000, immutable" },
      ...(type === "application/pdf" && { "Content-Disposition": "attachment" }),
    },
  });
}
