import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { RefusedAnswers } from "#app/domain/answers/draft-answers.server.ts";
import type { RefusedConsents } from "#app/domain/consents/draft-consents.server.ts";
import { RegistrationWords } from "#app/domain/events/components/registration-words.tsx";
import { minuteOf } from "#app/domain/events/event-time.ts";
import { PersonForm } from "#app/domain/people/components/person-form.tsx";
import { AboutStep } from "#app/domain/registrations/components/about-step.tsx";
import { CheckStep } from "#app/domain/registrations/components/check-step.tsx";
import { ConsentsStep } from "#app/domain/registrations/components/consents-step.tsx";
import { FormSteps } from "#app/domain/registrations/components/form-steps.tsx";
import { WhoStep } from "#app/domain/registrations/components/who-step.tsx";
import { registerStep } from "#app/domain/registrations/register-step.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import type { FormReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { registerAction } from "#app/http/register-action.server.ts";
import { regions } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["registrations", "people", "events", "questions", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const slug = found(params.slug);
  const query = new URL(request.url).searchParams;
  const page = found(await registerStep(context, { slug, language, query }));
  if ("goTo" in page) throw redirect(`/${language}/events/${slug}/register?step=${page.goTo}#main`);
  const title = translator(language, "registrations")("form.title", { event: page.event.title });
  const now = minuteOf(context.now);
  return { title, page, now, residence: regions[language].slice(-2) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const at = { language: languageOf(params), slug: found(params.slug) };
  const query = new URL(request.url).searchParams;
  return registerAction(context, { ...at, query, formData: await formOf(request) });
}

export default function RegisterPage() {
  const { title, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const { event, step } = page;
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("step.label")} to={`/${lang}/events/${event.slug}`} text={event.title} />
        <h1>
          {step === "closed" ? title : t(step === "person" ? "who.addTitle" : `step.${step}`)}
        </h1>
      </div>
      {step === "closed" ? null : (
        <FormSteps steps={event.steps} now={step === "person" ? "who" : step} />
      )}
      <Step />
    </div>
  );
}

function Step() {
  const { page, residence, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation("registrations");
  const answer = useActionData<
    FormReply | { answers: RefusedAnswers } | { consents: RefusedConsents }
  >();
  const reply = answer && "result" in answer ? answer : undefined;
  const refused = answer && "answers" in answer ? answer.answers : undefined;
  const unsaid = answer && "consents" in answer ? answer.consents : undefined;
  switch (page.step) {
    case "closed":
      return (
        <p className="lead">
          <RegistrationWords event={page.event.times} now={now} />
        </p>
      );
    case "who":
      return (
        <>
          <WhoStep {...{ people: page.people, towns: page.towns, chosen: page.chosen, reply }} />
          {page.chosen.people.length > 0 ? <p className="hint">{t("form.saved")}</p> : null}
        </>
      );
    case "person":
      return (
        <PersonForm
          person={page.person}
          residence={page.person?.residence ?? residence}
          reply={reply}
          back={`?step=${page.person ? "about" : "who"}#main`}
        />
      );
    case "about":
      return <AboutStep people={page.people} asked={page.asked} refused={refused} />;
    case "consents":
      return <ConsentsStep {...page} refused={unsaid} />;
    case "check":
      return <CheckStep {...page} back={page.event.steps.at(-2) ?? "about"} reply={reply} />;
  }
}
