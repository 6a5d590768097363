import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import { CodeForm, NothingPending } from "#app/domain/accounts/components/code-form.tsx";
import { pendingSignIn } from "#app/domain/accounts/queries.server.ts";
import { requestSignIn } from "#app/domain/accounts/request-sign-in.server.ts";
import { codeForm, resendForm } from "#app/domain/accounts/schema.ts";
import { signInByCode } from "#app/domain/accounts/sign-in-by-code.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { cookieHeader, signedInHeaders, visitOf } from "#app/http/session.server.ts";
import { translator } from "#app/i18n/translator.server.ts";

export const handle = { i18n: ["accounts", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const context = await contextOf(request);
  const pending = await pendingSignIn(context, visitOf(request, load).browser);
  // The link was used in another tab: nothing is missing here.
  if (!pending && context.actor.kind === "person") throw redirect(`/${language}/family`);
  const title = translator(language, "accounts")("signIn.sentTitle");
  const isAgain = new URL(request.url).searchParams.has("again");
  return {
    title,
    pending: pending && { email: pending.email, resentAt: isAgain ? pending.createdAt : null },
  };
}

export async function action(args: ActionFunctionArgs) {
  const form = await formOf(args.request);
  return form.get("intent") === "resend" ? resend(args, form) : enterCode(args, form);
}

async function enterCode({ request, params, context: load }: ActionFunctionArgs, form: FormData) {
  const context = await contextOf(request);
  return handleForm(form, codeForm, async ({ code }) => {
    const signedIn = await signInByCode(context, { typed: code, visit: visitOf(request, load) });
    return redirect(signedIn.returnTo ?? `/${languageOf(params)}/family`, {
      headers: signedInHeaders(signedIn),
    });
  });
}

/** A new link to the same address; the one before ends. */
async function resend({ request, params, context: load }: ActionFunctionArgs, form: FormData) {
  const language = languageOf(params);
  const [context, visit] = [await contextOf(request), visitOf(request, load)];
  const pending = await pendingSignIn(context, visit.browser);
  if (!pending) return redirect(`/${language}/sign-in`);
  return handleForm(form, resendForm, async () => {
    const { email, returnTo } = pending;
    const browser = await requestSignIn(context, { email, language, returnTo, visit });
    return redirect(`/${language}/sign-in/sent?again`, {
      headers: { "Set-Cookie": cookieHeader("browser", browser) },
    });
  });
}

export default function SignInSentPage() {
  const { pending } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const { t } = useTranslation("accounts");
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{pending ? t("signIn.sentTitle") : t("signIn.nothingTitle")}</h1>
      </div>
      {pending ? <CodeForm pending={pending} reply={reply} /> : <NothingPending />}
    </div>
  );
}
