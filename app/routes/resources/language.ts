import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { changeAccount } from "#app/domain/accounts/change-account.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { languageCookie } from "#app/http/language-cookie.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { samePage } from "#app/i18n/same-page.ts";

/** Nothing to read here: the way back to the start. */
export function loader() {
  return redirect("/");
}

/**
 * Remembers the language of the switch (`language`), for a signed-in person in her account too, and
 * shows the same page (`path`) in it.
 */
export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request);
  const [language, path] = [form.get("language"), form.get("path")];
  if (!isLanguage(language)) throw data(null, { status: 400 });
  const context = await contextOf(request);
  const { actor } = context;
  if (actor.kind === "person" && actor.language !== language)
    await changeAccount(context, { language });
  return redirect(samePage(typeof path === "string" ? path : "/", language), {
    status: 303,
    headers: { "Set-Cookie": languageCookie(language) },
  });
}
