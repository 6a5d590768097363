import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import { AccountForms } from "#app/domain/accounts/components/account-forms.tsx";
import { PasskeyList } from "#app/domain/accounts/components/passkey-list.tsx";
import { RecoveryCodes } from "#app/domain/accounts/components/recovery-codes.tsx";
import { SessionList } from "#app/domain/accounts/components/session-list.tsx";
import { changeAccount } from "#app/domain/accounts/change-account.server.ts";
import { endSessions } from "#app/domain/accounts/end-sessions.server.ts";
import { makeRecoveryCodes } from "#app/domain/accounts/make-recovery-codes.server.ts";
import { ownAccount } from "#app/domain/accounts/queries.server.ts";
import { showRecoveryCode } from "#app/domain/accounts/recovery-code.ts";
import { removePasskey } from "#app/domain/accounts/remove-passkey.server.ts";
import { accountForm, type AccountForm } from "#app/domain/accounts/schema.ts";
import { DomainError } from "#app/domain/errors.ts";
import {
  contextOf,
  personActing,
  type PersonContext,
  requirePerson,
  toStepUp,
} from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";

export const handle = { scripts: true, i18n: ["accounts", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

/** What was just done, as the redirect says it; each is a text of the page. */
const doneTexts = {
  saved: "account.saved",
  passkeyAdded: "passkeys.doneAdd",
  passkeyRemoved: "passkeys.doneRemove",
  sessionsEnded: "sessions.ended",
} as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const done = new URL(request.url).searchParams.get("done");
  return {
    title: translator(languageOf(params), "accounts")("account.title"),
    account: found(await ownAccount(context)),
    sessionId: context.actor.sessionId,
    done: done !== null && Object.hasOwn(doneTexts, done) ? (done as keyof typeof doneTexts) : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const form = await formOf(request);
  try {
    if (form.get("intent") === "recoveryCodes")
      return data({ codes: (await makeRecoveryCodes(context)).map(showRecoveryCode) });
    return await handleForm(form, accountForm, async (value) => {
      const done = await carryOut(context, value);
      const language = value.intent === "language" ? value.language : languageOf(params);
      return redirect(`/${language}/account?done=${done}`);
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === "stepUpNeeded") return toStepUp(request);
    throw error;
  }
}

async function carryOut(context: PersonContext, value: AccountForm) {
  switch (value.intent) {
    case "language":
      await changeAccount(context, { language: value.language });
      return "saved";
    case "name":
      await changeAccount(context, { name: value.name ?? null });
      return "saved";
    case "removePasskey":
      await removePasskey(context, { passkeyId: value.id });
      return "passkeyRemoved";
    case "endSession":
      await endSessions(context, { sessionId: value.id });
      return "sessionsEnded";
    case "endOthers":
      await endSessions(context, "others");
      return "sessionsEnded";
  }
}

export default function AccountPage() {
  const { account, done, sessionId } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply | { codes: string[] }>();
  const { t } = useTranslation("accounts");
  const codes = reply && "codes" in reply ? reply.codes : null;
  const refused = reply && "result" in reply ? reply : undefined;
  return (
    <div className="wrap wrap--column">
      <div className="page-head">
        <h1>{t("account.title")}</h1>
        <p className="lead">{t("account.address", { email: account.email })}</p>
      </div>
      {done ? <Notice tone="good" title={t(doneTexts[done])} /> : null}
      <RefusalNotice refusal={refused?.refusal} />
      <AccountForms account={account} result={refused?.result} />
      <PasskeyList passkeys={account.passkeys} />
      <RecoveryCodes
        codes={codes}
        left={account._count.recoveryCodes}
        hasPasskey={account.passkeys.length > 0}
      />
      <SessionList sessions={account.sessions} current={sessionId} />
    </div>
  );
}
