import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerFileFor } from "#app/domain/answers/read-answers.server.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { uuidOf } from "#app/http/uuid-of.ts";

/** A file that a family sent as an answer, for who is told of it; it is saved, never opened here, and kept nowhere on the way. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const asked = {
    registrationId: found(uuidOf(params.id)),
    questionId: found(uuidOf(params.question)),
  };
  const { bytes, type, name } = found(await answerFileFor(context, asked));
  return new Response(bytes, {
    headers: {
      ...{ "Content-Type": type, "Cache-Control": "no-store" },
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
