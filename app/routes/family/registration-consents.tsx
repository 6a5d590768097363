import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { RefusedConsents } from "#app/domain/consents/draft-consents.server.ts";
import { ConsentsPage } from "#app/domain/registrations/components/consents-page.tsx";
import { changeConsent, giveConsents } from "#app/domain/registrations/give-consents.server.ts";
import { registrationConsents } from "#app/domain/registrations/registration-consents.server.ts";
import { consentForm } from "#app/domain/registrations/schema.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { hasPlainFields } from "#app/http/form-fields.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { answeringRefusals } from "#app/http/refusals.server.ts";
import { uuidOf } from "#app/http/uuid-of.ts";
import { formatName } from "#app/i18n/formats.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["registrations", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const consents = found(await registrationConsents(context, found(uuidOf(params.id)), language));
  const name = formatName(consents);
  const title = translator(language, "registrations")("consents.titleOf", { name });
  return { title, consents, isDone: new URL(request.url).searchParams.get("done") === "consented" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const [language, id] = [languageOf(params), found(uuidOf(params.id))];
  const form = await formOf(request);
  if (!hasPlainFields(form)) throw data(null, { status: 400 });
  const asked = consentForm.safeParse(Object.fromEntries(form));
  const refused = await answeringRefusals(async () => {
    if (!asked.success) return giveConsents(context, { id, language, form });
    const { intent, ...one } = asked.data;
    const decision = intent === "withdraw" ? ("withdrawn" as const) : ("given" as const);
    await changeConsent(context, { id, language, ...one, decision });
    return null;
  });
  if (refused) return data(refused, { status: 422 });
  return redirect(`/${language}/family/registrations/${id}/consents?done=consented#main`);
}

export default function RegistrationConsentsPage() {
  const { consents, isDone } = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedConsents>();
  return <ConsentsPage {...{ consents, refused, isDone }} />;
}
