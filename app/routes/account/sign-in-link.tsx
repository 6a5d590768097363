import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import { NothingPending } from "#app/domain/accounts/components/code-form.tsx";
import { linkExistsFor, ownAccount } from "#app/domain/accounts/queries.server.ts";
import { linkPageOf } from "#app/domain/accounts/sign-in-link.ts";
import { signInByLink } from "#app/domain/accounts/sign-in-by-link.server.ts";
import { DomainError } from "#app/domain/errors.ts";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { statusOf } from "#app/http/refusals.server.ts";
import { signedInHeaders, visitOf } from "#app/http/session.server.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";

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
  const context = await contextOf(request);
  const { actor, db, now } = context;
  const [token, { browser }] = [found(params.token), visitOf(request, load)];
  const account = await ownAccount(context);
  const state = linkPageOf(await linkExistsFor(db, now, { token, browser }), account !== null);
  return {
    state,
    title: translator(languageOf(params), "accounts")(`signIn.${titles[state]}`),
    email: account?.email ?? "",
    manages: actor.kind === "person" && actor.grants.length > 0,
  };
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
  signedIn: "alreadyTitle",
} as const;

export default function SignInLinkPage() {
  const { state, title, email, manages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      {state === "signedIn" ? <AlreadySignedIn email={email} manages={manages} /> : null}
      {state === "ended" ? <NothingPending /> : null}
      {state === "otherBrowser" ? <p>{t("signIn.otherText")}</p> : null}
      {state === "ready" ? (
        <Form method="post" className="stack">
          <p>{t("signIn.confirmText")}</p>
          <Button variant="main">{t("signIn.confirmButton")}</Button>
        </Form>
      ) : null}
    </div>
  );
}

/** Whose account is open here, and the way on. */
function AlreadySignedIn({ email, manages }: { email: string; manages: boolean }) {
  const { t } = useTranslation(["accounts", "common"]);
  const { lang = "en" } = useParams();
  return (
    <>
      <p>{t("accounts:signIn.alreadyText", { email })}</p>
      <ButtonLink to={`/${lang}/${manages ? "manage" : "family"}`}>
        {manages ? t("common:nav.manage") : t("common:nav.family")}
      </ButtonLink>
    </>
  );
}
