import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { demoEmailOf, isDemoKey } from "#app/domain/accounts/demo-cast.ts";
import { signInDemo } from "#app/domain/accounts/sign-in-demo.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import { answeringRefusals } from "#app/http/refusals.server.ts";
import { cookieHeader, visitOf } from "#app/http/session.server.ts";

/** Opening the address signs nobody in. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${languageOf(params)}/demo`);
}

export async function action({ request, context: load }: ActionFunctionArgs) {
  const key = (await formOf(request)).get("account");
  const email = found(isDemoKey(key) ? demoEmailOf(key) : null);
  const context = await contextOf(request);
  const visit = visitOf(request, load);
  const signedIn = await answeringRefusals(() => signInDemo(context, { email, visit }));
  const page = signedIn.manages ? "manage" : "family";
  return redirect(`/${signedIn.language}/${page}`, {
    headers: { "Set-Cookie": cookieHeader("session", signedIn.token) },
  });
}

/** Never shown; that there is one makes a refusal a page of the site. */
export default function DemoSignIn() {
  return null;
}
