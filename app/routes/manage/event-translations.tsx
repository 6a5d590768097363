import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Context } from "#app/domain/context.ts";
import { TranslationsPage } from "#app/domain/events/components/translations-page.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { translationDesk } from "#app/domain/events/translation-queries.server.ts";
import { showLanguage, writeTranslation } from "#app/domain/events/write-translation.server.ts";
import type { TranslationReply } from "#app/domain/texts/components/translations-form.tsx";
import { addressAfter } from "#app/domain/texts/desk-address.ts";
import {
  confirmedField,
  type TranslationForm,
  translationForm,
} from "#app/domain/texts/translation-schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
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
  const [to, show] = [searchParams.get("to"), searchParams.get("show")];
  const asked = { slug: found(params.slug), language, to, show };
  const desk = found(await translationDesk(context, asked));
  const title = translator(language, "manage")("translations.titleOf", { place: desk.head.title });
  return { title, desk, isSaved: searchParams.has("done") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const form = await formOf(request);
  found(await translationDesk(context, { slug, language, to: null, show: null }));
  return handleForm(form, translationForm, async (value) => {
    await carryOut(context, slug, value);
    const { rows } = found(await translationDesk(context, { slug, language, ...value }));
    return redirect(deskPath(language, slug, "translations") + addressAfter(value, rows));
  });
}

async function carryOut(context: Context, slug: string, value: TranslationForm): Promise<void> {
  const { intent, to, texts } = value;
  if (intent === "show" || intent === "hide")
    return showLanguage(context, { slug, to, isShown: intent === "show" });
  return writeTranslation(context, { slug, to, typed: texts, confirmed: confirmedField(value) });
}

export default function EventTranslations() {
  const { desk, isSaved } = useLoaderData<typeof loader>();
  const reply = useActionData<TranslationReply>();
  return <TranslationsPage desk={desk} isSaved={isSaved} reply={reply} />;
}
