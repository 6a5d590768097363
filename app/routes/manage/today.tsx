import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import { ownRoles } from "#app/domain/accounts/people-queries.server.ts";
import { WaitingTextsOfTowns } from "#app/domain/communities/components/waiting-texts.tsx";
import { waitingTexts } from "#app/domain/communities/waiting-texts.server.ts";
import { WaitingTranslations } from "#app/domain/events/components/waiting-translations.tsx";
import { answerForTown } from "#app/domain/events/answer-for-town.server.ts";
import { WaitingTownAnswers } from "#app/domain/events/components/waiting-town-answers.tsx";
import { townAnswerForm } from "#app/domain/events/town-answer-schema.ts";
import { waitingTownAnswers } from "#app/domain/events/waiting-town-answers.server.ts";
import { OwnEvents } from "#app/domain/events/components/own-events.tsx";
import { ownEvents } from "#app/domain/events/own-events.server.ts";
import { hostsFor } from "#app/domain/events/new-event-queries.server.ts";
import { waitingTranslations } from "#app/domain/events/waiting-translations.server.ts";
import { WaitingMessages } from "#app/domain/messages/components/waiting-messages.tsx";
import { waitingMessages } from "#app/domain/messages/waiting-messages.server.ts";
import { waitingChanges } from "#app/domain/registrations/answer-changes.server.ts";
import { WaitingChanges } from "#app/domain/registrations/components/waiting-changes.tsx";
import { WaitingDecisions } from "#app/domain/registrations/components/waiting-decisions.tsx";
import { waitingDecisions } from "#app/domain/registrations/waiting-decisions.server.ts";
import { WaitingVetting } from "#app/domain/vetting/components/waiting-vetting.tsx";
import { waitingVetting } from "#app/domain/vetting/queries.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const handle = { i18n: ["manage", "events", "accounts", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const context = requireStaff(await contextOf(request), request);
  if (context.actor.grants.length === 0) throw data(null, { status: 403 });
  const title = translator(language, "manage")("today.title");
  const query = new URL(request.url).searchParams.get("done");
  const done = outcomes.find((one) => one === query) ?? null;
  const [roles, answers, decisions, changes, vetting, messages, waiting, texts, hosts, events] =
    await Promise.all([
      ownRoles(context, language),
      waitingTownAnswers(context, language),
      waitingDecisions(context, language),
      waitingChanges(context, language),
      waitingVetting(context),
      waitingMessages(context, language),
      waitingTranslations(context, language),
      waitingTexts(context, language),
      hostsFor(context),
      ownEvents(context, language),
    ]);
  const mayMakeEvents = hosts.length > 0;
  const waits = { answers, decisions, changes, vetting, messages, waiting, texts };
  return { title, done, roles, waits, mayMakeEvents, events };
}

/** What has just been done, as the address of the page says. */
const outcomes = ["accepted", "townAccepted", "townDeclined"] as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  if (context.actor.grants.length === 0) throw data(null, { status: 403 });
  return handleForm(await formOf(request), townAnswerForm, async (form) => {
    await answerForTown(context, form);
    const done = form.answer === "accepted" ? "townAccepted" : "townDeclined";
    return redirect(`/${languageOf(params)}/manage?done=${done}#main`);
  });
}

/** What a role's page is called, where it is not the desk of an event. */
function deskTextOf(role: string) {
  if (role === "coordinator") return "manage:community.edit";
  if (role === "treasurer") return "manage:today.payments";
  if (role === "safeguarding") return "manage:today.hosts";
  if (role === "health" || role === "kitchen") return `manage:event.tab.${role}` as const;
  if (role === "leader") return "manage:event.tab.checkIn";
  return "manage:event.desk";
}

export default function TodayPage() {
  const { done, roles, title, waits, mayMakeEvents, events } = useLoaderData<typeof loader>();
  const { answers, decisions, changes, vetting, messages, waiting, texts } = waits;
  const reply = useActionData<FormReply>();
  const { t } = useTranslation(["manage", "accounts"]);
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{title}</h1>
        {mayMakeEvents ? (
          <p>
            <Link className="jump" to="events/new">
              {t("manage:newEvent.title")}
            </Link>
          </p>
        ) : null}
      </div>
      <RefusalNotice refusal={reply?.refusal} />
      {done ? (
        <Notice tone="good" title={t(`manage:today.${done}`)}>
          {t(`manage:today.${done}Text`)}
        </Notice>
      ) : null}
      {answers.length > 0 ? <WaitingTownAnswers waiting={answers} /> : null}
      {decisions.length > 0 ? <WaitingDecisions waiting={decisions} /> : null}
      {changes.length > 0 ? <WaitingChanges waiting={changes} /> : null}
      {vetting.length > 0 ? <WaitingVetting waiting={vetting} /> : null}
      {messages.length > 0 ? <WaitingMessages waiting={messages} /> : null}
      {waiting.length > 0 ? <WaitingTranslations waiting={waiting} /> : null}
      {texts.length > 0 ? <WaitingTextsOfTowns waiting={texts} /> : null}
      {Object.values(waits).every((some) => some.length === 0) ? (
        <EmptyState title={t("manage:today.emptyTitle")} text={t("manage:today.emptyText")} />
      ) : null}
      <OwnEvents groups={events} />
      <section className="section stack--s">
        <h2>{t("manage:today.roles")}</h2>
        <Lines>
          {roles.map(({ role, place, placePath, peoplePath, deskPath }) => (
            <Line
              key={`${role} ${place ?? ""}`}
              label={t(`accounts:role.${role}`)}
              action={
                <span className="bar">
                  {deskPath ? (
                    <Link className="jump" to={deskPath}>
                      {t(deskTextOf(role))}
                    </Link>
                  ) : null}
                  {peoplePath ? (
                    <Link className="jump" to={peoplePath}>
                      {t("manage:today.people")}
                    </Link>
                  ) : null}
                </span>
              }
            >
              {place && placePath ? <Link to={placePath}>{place}</Link> : null}
              {placePath ? null : (place ?? t("manage:today.platform"))}
            </Line>
          ))}
        </Lines>
      </section>
    </div>
  );
}
