import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageFrom } from "#app/domain/events/event-filter.ts";
import { ThreadsPage } from "#app/domain/messages/components/threads-page.tsx";
import { eventThreads } from "#app/domain/messages/event-threads.server.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["messages", "manage", "events"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const asked = { language, page: pageFrom(new URL(request.url).searchParams) };
  const list = found(await eventThreads(context, found(params.slug), asked));
  return { title: translator(language, "messages")("titleOf", { event: list.head.title }), list };
}

export default function EventMessagesPage() {
  const { list } = useLoaderData<typeof loader>();
  return <ThreadsPage list={list} />;
}
