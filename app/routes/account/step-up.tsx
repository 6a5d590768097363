import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import { PasskeyButton } from "#app/domain/accounts/components/passkey-button.tsx";
import { ownAccount } from "#app/domain/accounts/queries.server.ts";
import { requestSignIn } from "#app/domain/accounts/request-sign-in.server.ts";
import { ownPath } from "#app/domain/accounts/return-path.ts";
import { resendForm } from "#app/domain/accounts/schema.ts";
import { signInDemo } from "#app/domain/accounts/sign-in-demo.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { cookieHeader, visitOf } from "#app/http/session.server.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";

export const handle = { scripts: true, i18n: ["accounts", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

const returnPath = (request: Request) => ownPath(new URL(request.url).searchParams.get("to"));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const account = found(await ownAccount(context));
  return {
    title: translator(languageOf(params), "accounts")("stepUp.title"),
    to: returnPath(request),
    email: account.email,
    hasPasskey: account.passkeys.length > 0,
    isDemo: context.actor.assurance === "demo",
    withheld: context.needsPasskey,
  };
}

/** Without a passkey a new link is the factor; in the demo one click stands for it. */
export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const language = languageOf(params);
  const context = await personActing(request);
  const [visit, returnTo] = [visitOf(request, load), returnPath(request)];
  const { email } = found(await ownAccount(context));
  return handleForm(await formOf(request), resendForm, async () => {
    if (context.actor.assurance === "demo") {
      const { token } = await signInDemo(context, { email, visit });
      return redirect(returnTo ?? `/${language}/account`, {
        headers: { "Set-Cookie": cookieHeader("session", token) },
      });
    }
    const browser = await requestSignIn(context, { email, language, returnTo, visit });
    return redirect(`/${language}/sign-in/sent`, {
      headers: { "Set-Cookie": cookieHeader("browser", browser) },
    });
  });
}

export default function StepUpPage() {
  const { email, hasPasskey, isDemo, to, withheld } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const { t } = useTranslation("accounts");
  const needsInvitation = withheld && !hasPasskey;
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{t("stepUp.title")}</h1>
      </div>
      <p>{withheld ? t("stepUp.roles") : t("stepUp.why")}</p>
      <RefusalNotice refusal={reply?.refusal} />
      {needsInvitation ? <Notice tone="attention" title={t("stepUp.noPasskey")} /> : null}
      {hasPasskey ? (
        <PasskeyButton purpose="stepUp" to={to} variant="main" label={t("stepUp.passkey")} />
      ) : null}
      {hasPasskey || needsInvitation ? null : (
        <Form method="post">
          <Button variant="main" name="intent" value="resend">
            {isDemo ? t("stepUp.demo") : t("stepUp.mail", { email })}
          </Button>
        </Form>
      )}
    </div>
  );
}
