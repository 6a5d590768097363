import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { fileOfDraft } from "#app/domain/events/attachment-queries.server.ts";
import { publicFile } from "#app/domain/files/queries.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";

const address = z.object({
  id: z.uuid(),
  variant: z.string().regex(/^(?:\d{1,5}\.(?:avif|jpg)|document\.pdf)$/),
});

/**
 * A picture or PDF; the latter is saved, never opened here. A public one's address holds a random id and what lies
 * there never changes, so it is kept for ever; one of an unpublished event nowhere.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, variant } = found(address.safeParse(params).data);
  const context = await contextOf(request);
  const everybodys = await publicFile(context, id, variant);
  const { bytes, type } = everybodys ?? found(await fileOfDraft(context, id, variant));
  const caching = everybodys ? "public, max-age=31536000, immutable" : "no-store";
  return new Response(bytes, {
    headers: {
      ...{ "Content-Type": type, "Cache-Control": caching },
      ...(type === "application/pdf" && { "Content-Disposition": "attachment" }),
    },
  });
}
