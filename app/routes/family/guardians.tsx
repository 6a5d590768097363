import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  GuardianInvitations,
  GuardiansList,
  InviteGuardian,
} from "#app/domain/people/components/guardians-page.tsx";
import { endGuardianship } from "#app/domain/people/end-guardianship.server.ts";
import { guardiansPage } from "#app/domain/people/guardians-page.server.ts";
import { guardiansForm } from "#app/domain/people/guardians-schema.ts";
import {
  inviteGuardian,
  takeBackGuardianInvitation,
} from "#app/domain/people/invite-guardian.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";

export const handle = { i18n: ["people", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

const deeds = ["invite", "end", "takeBack"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const query = new URL(request.url).searchParams.get("done");
  return {
    title: translator(languageOf(params), "people")("guardians.title"),
    page: await guardiansPage(context),
    done: deeds.find((deed) => deed === query) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  return handleForm(await formOf(request), guardiansForm, async (form) => {
    if (form.intent === "invite") await inviteGuardian(context, form);
    else if (form.intent === "end") await endGuardianship(context, form);
    else await takeBackGuardianInvitation(context, form.id);
    return redirect(`/${languageOf(params)}/family/guardians?done=${form.intent}#main`);
  });
}

export default function FamilyGuardians() {
  const { title, page, done } = useLoaderData<typeof loader>();
  const { lang = "en" } = useParams();
  const { t } = useTranslation("people");
  const reply = useActionData<FormReply>();
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("guardians.path")} to={`/${lang}/family/people`} text={t("list.title")} />
        <h1>{title}</h1>
        <p className="lead">{t("guardians.lead")}</p>
      </div>
      {done && !reply ? <Notice tone="good" title={t(`guardians.done.${done}`)} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      <GuardiansList people={page.people} />
      <GuardianInvitations invitations={page.invitations} />
      <InviteGuardian people={page.people} language={lang} reply={reply} />
    </div>
  );
}
