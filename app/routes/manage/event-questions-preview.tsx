import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PreviewPage } from "#app/domain/questions/components/preview-page.tsx";
import { questionsPreview } from "#app/domain/questions/preview-queries.server.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["questions", "places", "manage", "events", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const asked = new URL(request.url).searchParams;
  const preview = found(await questionsPreview(context, found(params.slug), { language, asked }));
  const title = translator(language, "questions")("preview.titleOf", { event: preview.head.title });
  return { title, preview, language };
}

export default function EventQuestionsPreviewPage() {
  const { preview, language } = useLoaderData<typeof loader>();
  return <PreviewPage {...{ preview, language }} />;
}
