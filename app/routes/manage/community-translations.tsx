import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CommunityTranslationsPage } from "#app/domain/communities/components/community-translations-page.tsx";
import { townTranslationForm } from "#app/domain/communities/schema.ts";
import { communityTranslations } from "#app/domain/communities/translation-queries.server.ts";
import {
  showTownLanguage,
  writeTownTranslation,
} from "#app/domain/communities/write-translation.server.ts";
import type { TranslationReply } from "#app/domain/texts/components/translations-form.tsx";
import { addressAfter } from "#app/domain/texts/desk-address.ts";
import { confirmedField } from "#app/domain/texts/translation-schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["manage", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const [language, { searchParams }] = [languageOf(params), new URL(request.url)];
  const asked = (name: string) => searchParams.get(name);
  const view = { of: asked("of"), to: asked("to"), show: asked("show") };
  const slug = found(params.slug);
  const translations = found(await communityTranslations(context, { slug, language, ...view }));
  const place = translations.name;
  const title = translator(language, "manage")("translations.titleOf", { place });
  return { title, translations, isSaved: searchParams.has("done") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const form = await formOf(request);
  const anyView = { of: null, to: null, show: null };
  found(await communityTranslations(context, { slug, language, ...anyView }));
  return handleForm(form, townTranslationForm, async (value) => {
    const { intent, of, to, texts: typed } = value;
    if (intent === "show" || intent === "hide")
      await showTownLanguage(context, { slug, of, to, isShown: intent === "show" });
    else
      await writeTownTranslation(context, {
        ...{ slug, of, to, typed, confirmed: confirmedField(value) },
      });
    const saved = found(await communityTranslations(context, { slug, language, ...value }));
    const address = addressAfter(value, saved.desk.rows, of ? { of } : {});
    return redirect(`/${language}/manage/communities/${slug}/translations${address}`);
  });
}

export default function CommunityTranslationsRoute() {
  const { title, translations, isSaved } = useLoaderData<typeof loader>();
  const reply = useActionData<TranslationReply>();
  return <CommunityTranslationsPage {...{ title, translations, isSaved, reply }} />;
}
