import { redirect } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { contextOf } from "#app/http/context.server.ts";
import { chosenLanguage } from "#app/http/language-cookie.server.ts";
import { negotiateLanguage } from "#app/i18n/negotiate.ts";

/** Sends a reader who names no language to the one she chose, has in her account or asks for. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await contextOf(request);
  const language = negotiateLanguage({
    cookie: chosenLanguage(request),
    account: actor.kind === "person" ? actor.language : null,
    accepted: request.headers.get("Accept-Language"),
  });
  return redirect(`/${language}${new URL(request.url).search}`, {
    headers: { Vary: "Cookie, Accept-Language", "Cache-Control": "private, no-cache" },
  });
}
