import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import { NothingPending } from "#app/domain/accounts/components/code-form.tsx";
import { linkExistsFor } from "#app/domain/accounts/queries.server.ts";
import { signInByLink } from "#app/domain/accounts/sign-in-by-link.server.ts";
import { DomainError } from "#app/domain/errors.ts";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { statusOf } from "#app/http/refusals.server.ts";
import { signedInHeaders, visitOf } from "#app/http/session.server.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { Button } from "#app/ui/button.tsx";

/** Without script, so that nothing but a hand can press the button. */
export const handle = { i18n: ["accounts"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
  { name: "robots", content: "noindex" },
];

export function headers() {
  return { "Cache-Control": "no-store" };
}

/** Mail scanners open links, any number of times: looking changes nothing. */
export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const { db, now } = await contextOf(request);
  const [token, { browser }] = [found(params.token), visitOf(request, load)];
  const state = await linkExistsFor(db, now, { token, browser });
  return { state, title: translator(languageOf(params), "accounts")(`signIn.${titles[state]}`) };
}

export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const context = await contextOf(request);
  const [token, visit] = [found(params.token), visitOf(request, load)];
  try {
    const signedIn = await signInByLink(context, { token, visit });
    return redirect(signedIn.returnTo ?? `/${languageOf(params)}/family`, {
      headers: signedInHeaders(signedIn),
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // The page below says what the link can still do.
    return data(null, { status: statusOf(error.code) });
  }
}

const titles = {
  ready: "confirmTitle",
  otherBrowser: "otherTitle",
  ended: "endedTitle",
} as const;

export default function SignInLinkPage() {
  const { state, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      {state === "ended" ? <NothingPending /> : null}
      {state === "otherBrowser" ? <p>{t("signIn.otherText")}</p> : null}
      {state === "ready" ? (
        <Form method="post">
          <p>{t("signIn.confirmText")}</p>
          <Button variant="main">{t("signIn.confirmButton")}</Button>
        </Form>
      ) : null}
    </div>
  );
}
