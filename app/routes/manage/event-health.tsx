import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HealthListPage } from "#app/domain/health/components/health-list-page.tsx";
import { healthList } from "#app/domain/health/event-queries.server.ts";
import { needsQuery } from "#app/domain/health/schema.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { readQuery } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["health", "people", "manage"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const query = readQuery(new URL(request.url).searchParams, needsQuery);
  const asked = query.status === "success" ? query.value : {};
  const list = found(await healthList(context, found(params.slug), { language, asked }));
  return {
    title: translator(language, "health")("list.title", { event: list.head.title }),
    list,
  };
}

export default function EventHealthPage() {
  const { list } = useLoaderData<typeof loader>();
  return <HealthListPage list={list} />;
}
