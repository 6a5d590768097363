import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import { acceptInvitation } from "#app/domain/accounts/accept-invitation.server.ts";
import { InvitationView } from "#app/domain/accounts/components/invitation-view.tsx";
import { invitationInView } from "#app/domain/accounts/invitation-queries.server.ts";
import { resendForm } from "#app/domain/accounts/schema.ts";
import { DomainError } from "#app/domain/errors.ts";
import { contextOf, toStepUp } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { cookieHeader, visitOf } from "#app/http/session.server.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";

export const handle = { scripts: true, i18n: ["accounts", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
  { name: "robots", content: "noindex" },
];

export function headers() {
  return { "Cache-Control": "no-store" };
}

/** Looking changes nothing; an invitation that has ended and one that never was look the same. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const context = await contextOf(request);
  const token = found(params.token);
  const invitation = await invitationInView(context, token, language);
  const t = translator(language, "accounts");
  const isRecovery = invitation !== null && invitation.role === null;
  return {
    token,
    invitation,
    title: isRecovery ? t("invitation.recoveryTitle") : t("invitation.title"),
  };
}

export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const context = await contextOf(request);
  const [token, visit] = [found(params.token), visitOf(request, load)];
  try {
    return await handleForm(await formOf(request), resendForm, async () => {
      const accepted = await acceptInvitation(context, { token, visit });
      const headers = accepted.token
        ? { "Set-Cookie": cookieHeader("session", accepted.token) }
        : undefined;
      return redirect(`/${accepted.language}/manage?done=accepted`, { headers });
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === "stepUpNeeded") return toStepUp(request);
    throw error;
  }
}

export default function InvitationPage() {
  const { invitation, title, token } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const { t } = useTranslation("errors");
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      <RefusalNotice refusal={reply?.refusal} />
      {invitation ? (
        <InvitationView invitation={invitation} token={token} />
      ) : (
        <Notice tone="attention" title={t("invitationEnded")} />
      )}
    </div>
  );
}
