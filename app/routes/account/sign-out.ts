import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { ownPath } from "#app/domain/accounts/return-path.ts";
import { signOut } from "#app/domain/accounts/sign-out.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import { cookieHeader } from "#app/http/session.server.ts";

/** Opening the address signs nobody out: only the form does. */
export function loader({ params }: ActionFunctionArgs) {
  return redirect(`/${languageOf(params)}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  await signOut(await contextOf(request));
  const to = ownPath(new URL(request.url).searchParams.get("to"));
  return redirect(to ?? `/${languageOf(params)}/sign-in?signedOut`, {
    headers: { "Set-Cookie": cookieHeader("session", null) },
  });
}
