import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageFrom } from "#app/domain/events/event-filter.ts";
import { ImportPage } from "#app/domain/import/components/import-page.tsx";
import { doImport } from "#app/domain/import/do-import.server.ts";
import { importPath } from "#app/domain/import/import-path.ts";
import { importPage } from "#app/domain/import/import-queries.server.ts";
import { importForm } from "#app/domain/import/schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { REFRESH } from "#app/http/refresh.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["import", "registrations", "manage", "events", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
  ...(data?.isWorking ? [REFRESH] : []),
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const query = new URL(request.url).searchParams;
  const asked = { language, page: pageFrom(query) };
  const page = found(await importPage(context, found(params.slug), asked));
  return {
    title: translator(language, "import")("titleOf", { event: page.head.title }),
    ...{ page, isWorking: page.found !== null && "total" in page.found },
    isDiscarded: query.get("done") === "discard",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await importPage(context, slug, { language, page: 1 }));
  return handleOneOfForms(await formOf(request), importForm, async (form) => {
    await doImport(context, { slug, language, form });
    const query = form.intent === "discard" ? "?done=discard" : "";
    return redirect(`${importPath(language, slug)}${query}#main`);
  });
}

export default function EventImportPage() {
  const { page, isDiscarded } = useLoaderData<typeof loader>();
  const reply = useActionData<OneOfFormsReply>();
  return <ImportPage page={page} isDiscarded={isDiscarded} reply={reply} />;
}
