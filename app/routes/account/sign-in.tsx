import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { getFormProps, useForm } from "@conform-to/react";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import type { z } from "zod";
import { PasskeyButton } from "#app/domain/accounts/components/passkey-button.tsx";
import { requestSignIn } from "#app/domain/accounts/request-sign-in.server.ts";
import { ownPath } from "#app/domain/accounts/return-path.ts";
import { signInForm } from "#app/domain/accounts/schema.ts";
import { contextOf } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { cookieHeader, visitOf } from "#app/http/session.server.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";

export const handle = { scripts: true, i18n: ["accounts", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

/** Where the form and the passkey lead; only paths of our own. */
function returnPath(request: Request): string | null {
  return ownPath(new URL(request.url).searchParams.get("to"));
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { actor } = await contextOf(request);
  const to = returnPath(request);
  if (actor.kind === "person") throw redirect(to ?? `/${language}/family`);
  const title = translator(language, "accounts")("signIn.title");
  const isKept = to === `/${language}/account/kept`;
  return { title, to, isKept, signedOut: new URL(request.url).searchParams.has("signedOut") };
}

export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const language = languageOf(params);
  const context = await contextOf(request);
  return handleForm(await formOf(request), signInForm, async ({ email }) => {
    const [visit, returnTo] = [visitOf(request, load), returnPath(request)];
    const browser = await requestSignIn(context, { email, language, returnTo, visit });
    return redirect(`/${language}/sign-in/sent`, {
      headers: { "Set-Cookie": cookieHeader("browser", browser) },
    });
  });
}

export default function SignInPage() {
  const { to, isKept, signedOut } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<z.input<typeof signInForm>>({
    id: "sign-in",
    lastResult: reply?.result,
  });

  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{t("signIn.title")}</h1>
      </div>
      {signedOut ? <Notice tone="good" title={t("signIn.signedOut")} /> : null}
      {isKept ? (
        <Notice tone="good" title={t("signIn.kept")} />
      ) : to ? (
        <p>{t("signIn.toContinue")}</p>
      ) : null}
      <ErrorSummary form={form} fields={{ email: fields.email }} />
      <RefusalNotice refusal={reply?.refusal} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <TextField
          field={fields.email}
          label={t("signIn.email")}
          hint={t("signIn.hint")}
          type="email"
          autoComplete="email"
          inputMode="email"
        />
        <Button variant="main">{t("signIn.submit")}</Button>
      </Form>
      <section className="section stack--s">
        <p>{t("signIn.passkeyHint")}</p>
        <PasskeyButton purpose="signIn" to={to} label={t("signIn.passkey")} />
      </section>
      <p className="quiet">{t("signIn.sharedDevice")}</p>
    </div>
  );
}
