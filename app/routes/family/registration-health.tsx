import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { HealthPage } from "#app/domain/health/components/health-page.tsx";
import { healthToFill } from "#app/domain/health/family-queries.server.ts";
import { saveHealth } from "#app/domain/health/save-health.server.ts";
import { healthForm } from "#app/domain/health/schema.ts";
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

export const handle = { i18n: ["health", "people", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

const pageOf = async (context: PersonContext, id: string | undefined, language: Language) =>
  found(z.uuid().safeParse(id).success && id ? await healthToFill(context, id, language) : null);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const page = await pageOf(context, params.id, language);
  const title = translator(language, "health")("form.title", { name: formatName(page) });
  return { title, page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const language = languageOf(params);
  const { registrationId, personId } = await pageOf(context, params.id, language);
  return handleForm(await formOf(request), healthForm, async (form) => {
    await saveHealth(context, { registrationId, language, form });
    return redirect(`/${language}/family/people/${personId}/health?done=saved#main`);
  });
}

export default function RegistrationHealthPage() {
  const { title, page } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return <HealthPage {...{ title, page, reply }} />;
}
