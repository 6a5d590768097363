import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { changeLibrary } from "#app/domain/questions/change-library.server.ts";
import { LibraryPage } from "#app/domain/questions/components/library-page.tsx";
import { questionTypes } from "#app/domain/questions/question.ts";
import { questionLibrary } from "#app/domain/questions/library-queries.server.ts";
import { questionDeeds, questionsForm } from "#app/domain/questions/schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["questions", "places", "manage", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const library = found(await questionLibrary(context, found(params.slug), language));
  const asked = new URL(request.url).searchParams;
  return {
    title: translator(language, "questions")("library.titleOf", { town: library.name }),
    library,
    done: questionDeeds.find((deed) => deed === asked.get("done")) ?? null,
    chosen: library.questions.find(({ id }) => id === asked.get("question")) ?? null,
    type: questionTypes.find((type) => type === asked.get("type")) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const there = found(await questionLibrary(context, slug, language));
  return handleOneOfForms(await formOf(request), questionsForm(there), async (form) => {
    await changeLibrary(context, { slug, form });
    return redirect(`/${language}/manage/communities/${slug}/questions?done=${form.intent}#main`);
  });
}

export default function CommunityQuestionsPage() {
  const { title, library, done, chosen, type } = useLoaderData<typeof loader>();
  const reply = useActionData<OneOfFormsReply>();
  return <LibraryPage {...{ title, library, done, chosen, type }} reply={reply} />;
}
