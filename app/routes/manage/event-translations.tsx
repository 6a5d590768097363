import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Context } from "#app/domain/context.ts";
import type { TranslationReply } from "#app/domain/events/components/translations-form.tsx";
import { TranslationsPage } from "#app/domain/events/components/translations-page.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { translationDesk } from "#app/domain/events/translation-queries.server.ts";
import { type TranslationForm, translationForm } from "#app/domain/events/translation-schema.ts";
import { showLanguage, writeTranslation } from "#app/domain/events/write-translation.server.ts";
import { nextRow } from "#app/domain/texts/translation-rows.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["manage", "events", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const [language, { searchParams }] = [languageOf(params), new URL(request.url)];
  const asked = { slug: found(params.slug), language, to: searchParams.get("to") };
  const desk = found(await translationDesk(context, asked));
  const title = translator(language, "manage")("translations.titleOf", { place: desk.head.title });
  return { title, desk, isSaved: searchParams.has("done") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const form = await formOf(request);
  found(await translationDesk(context, { slug, language, to: null }));
  return handleForm(form, translationForm, async (value) => {
    await carryOut(context, slug, value);
    const desk = found(await translationDesk(context, { slug, language, to: value.to }));
    const at = rowOf(value.intent);
    const next = at === null ? null : nextRow(desk.rows, at);
    const path = `${deskPath(language, slug, "translations")}?to=${value.to}&done=${value.intent}`;
    return redirect(next === null ? `${path}#main` : `${path}#text-${String(next)}`);
  });
}

const rowOf = (intent: string) => (intent.startsWith("row") ? Number(intent.slice(3)) : null);

async function carryOut(context: Context, slug: string, value: TranslationForm): Promise<void> {
  const { intent, to, texts } = value;
  if (intent === "show" || intent === "hide")
    return showLanguage(context, { slug, to, isShown: intent === "show" });
  const at = rowOf(intent);
  const confirmed = at === null ? null : (texts[at]?.field ?? null);
  return writeTranslation(context, { slug, to, typed: texts, confirmed });
}

export default function EventTranslations() {
  const { title, desk, isSaved } = useLoaderData<typeof loader>();
  const reply = useActionData<TranslationReply>();
  return <TranslationsPage title={title} desk={desk} isSaved={isSaved} reply={reply} />;
}
