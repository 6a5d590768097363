import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { KeptPage } from "#app/domain/health/components/kept-page.tsx";
import { deleteHealth } from "#app/domain/health/delete-health.server.ts";
import { keptHealth } from "#app/domain/health/family-queries.server.ts";
import { keptForm } from "#app/domain/health/schema.ts";
import {
  contextOf,
  personActing,
  type PersonContext,
  requirePerson,
} from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleForm } from "#app/http/form-reply.server.ts";
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

const deeds = ["saved", "deleted"] as const;

const pageOf = async (context: PersonContext, id: string | undefined, language: Language) =>
  found(z.uuid().safeParse(id).success && id ? await keptHealth(context, id, language) : null);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const page = await pageOf(context, params.person, language);
  const asked = new URL(request.url).searchParams.get("done");
  const title = translator(language, "health")("form.title", { name: formatName(page) });
  return { title, page, done: deeds.find((deed) => deed === asked) ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const language = languageOf(params);
  const { personId } = await pageOf(context, params.person, language);
  return handleForm(await formOf(request), keptForm, async () => {
    await deleteHealth(context, personId);
    return redirect(`/${language}/family/people/${personId}/health?done=deleted#main`);
  });
}

export default function PersonHealthPage() {
  const { title, page, done } = useLoaderData<typeof loader>();
  return <KeptPage {...{ title, page, done }} />;
}
