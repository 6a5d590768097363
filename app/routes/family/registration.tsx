import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answerOffer } from "#app/domain/registrations/answer-offer.server.ts";
import {
  deeds,
  RegistrationView,
} from "#app/domain/registrations/components/registration-view.tsx";
import { registrationPage } from "#app/domain/registrations/family-queries.server.ts";
import { registrationAnswers } from "#app/domain/registrations/registration-answers.server.ts";
import { familyForm } from "#app/domain/registrations/schema.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import {
  contextOf,
  personActing,
  type PersonContext,
  requirePerson,
} from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { formatName } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["registrations", "questions", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

const pageOf = async (context: PersonContext, id: string | undefined, language: Language) =>
  found(
    z.uuid().safeParse(id).success && id ? await registrationPage(context, id, language) : null,
  );

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const { own, others } = await pageOf(context, params.id, language);
  const asked = new URL(request.url).searchParams.get("done");
  const done = deeds.find((deed) => deed === asked) ?? null;
  const words = { name: formatName(own), event: own.title };
  const title = translator(language, "registrations")("page.title", words);
  const answers = found(await registrationAnswers(context, own.id, language));
  return { title, own, others, answers, done };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const language = languageOf(params);
  const { own } = await pageOf(context, params.id, language);
  const back = (done: string) =>
    redirect(`/${language}/family/registrations/${own.id}?done=${done}#main`);
  return handleForm(await formOf(request), familyForm, async (form) => {
    if (form.intent === "withdraw") {
      await withdraw(context, form.ids);
      return back("withdrawn");
    }
    await answerOffer(context, { partyId: own.partyId, answer: form.intent, language });
    return back(form.intent === "accept" ? "accepted" : "declined");
  });
}

export default function RegistrationPage() {
  const { own, others, answers, done } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return <RegistrationView {...{ own, others, answers, done, reply }} />;
}
