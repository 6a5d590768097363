import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerFile } from "#app/domain/registrations/answer-file.server.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { uuidOf } from "#app/http/uuid-of.ts";

/** A file that was sent as an answer; it is saved, never opened here, and kept nowhere on the way. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const [id, questionId] = [found(uuidOf(params.id)), found(uuidOf(params.question))];
  const { bytes, type, name } = found(await answerFile(context, { id, questionId }));
  return new Response(bytes, {
    headers: {
      ...{ "Content-Type": type, "Cache-Control": "no-store" },
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
