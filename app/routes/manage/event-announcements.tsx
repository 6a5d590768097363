import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AnnouncementsPage } from "#app/domain/announcements/components/announcements-page.tsx";
import { announcementsPage } from "#app/domain/announcements/queries.server.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["announcements", "manage", "events"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const page = found(await announcementsPage(context, found(params.slug), language));
  const title = translator(language, "announcements")("titleOf", { event: page.head.title });
  return { title, page };
}

export default function EventAnnouncementsPage() {
  return <AnnouncementsPage page={useLoaderData<typeof loader>().page} />;
}
