import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ListsPage } from "#app/domain/lists/components/lists-page.tsx";
import { listsPage } from "#app/domain/lists/list-event.server.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["lists", "manage", "events"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const page = found(await listsPage(context, found(params.slug), language));
  return {
    title: translator(language, "lists")("titleOf", { event: page.head.title }),
    ...page,
  };
}

export default function EventListsPage() {
  const { head, count } = useLoaderData<typeof loader>();
  return <ListsPage {...{ head, count }} />;
}
