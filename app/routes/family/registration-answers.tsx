import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  changeAnswers,
  type RefusedChange,
} from "#app/domain/registrations/change-answers.server.ts";
import { AnswersPage } from "#app/domain/registrations/components/answers-page.tsx";
import { registrationAnswers } from "#app/domain/registrations/registration-answers.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { hasPlainFields, withoutBlanks } from "#app/http/form-fields.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { answeringRefusals } from "#app/http/refusals.server.ts";
import { uuidOf } from "#app/http/uuid-of.ts";
import { formatName } from "#app/i18n/formats.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["registrations", "questions", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const answers = found(await registrationAnswers(context, found(uuidOf(params.id)), language));
  // Nothing to fill in any more: what was answered stands on the registration's page.
  if (answers.fields.length === 0)
    throw redirect(`/${language}/family/registrations/${answers.id}#main`);
  const name = formatName(answers);
  const title = translator(language, "registrations")("answers.titleOf", { name });
  return { title, answers };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const [language, id] = [languageOf(params), found(uuidOf(params.id))];
  const sent = await formOf(request);
  if (!hasPlainFields(sent)) throw data(null, { status: 400 });
  const form = withoutBlanks(sent);
  const version = Number(form.get("version"));
  const refused = await answeringRefusals(() => changeAnswers(context, { id, version, form }));
  if (refused) return data(refused, { status: refused.is === "changed" ? 409 : 422 });
  return redirect(`/${language}/family/registrations/${id}?done=answered#main`);
}

export default function RegistrationAnswersPage() {
  const { answers } = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedChange>();
  return <AnswersPage answers={answers} refused={refused} />;
}
