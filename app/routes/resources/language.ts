import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { languageCookie } from "#app/http/language-cookie.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { samePage } from "#app/i18n/same-page.ts";

/** Nothing to read here: the way back to the start. */
export function loader() {
  return redirect("/");
}

/** Remembers the language of the switch (`language`) and shows the same page (`path`) in it. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [language, path] = [form.get("language"), form.get("path")];
  if (!isLanguage(language)) throw data(null, { status: 400 });
  return redirect(samePage(typeof path === "string" ? path : "/", language), {
    status: 303,
    headers: { "Set-Cookie": languageCookie(language) },
  });
}
