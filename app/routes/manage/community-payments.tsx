import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageFrom } from "#app/domain/events/event-filter.ts";
import { MoneyDeskPage } from "#app/domain/payments/components/money-desk-page.tsx";
import { moneyDesk } from "#app/domain/payments/desk-queries.server.ts";
import { moneyFilterFrom } from "#app/domain/payments/money-filter.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["payments", "manage"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const query = new URL(request.url).searchParams;
  const asked = { language, filter: moneyFilterFrom(query), page: pageFrom(query) };
  const desk = found(await moneyDesk(context, found(params.slug), asked));
  const title = translator(language, "payments")("desk.titleOf", { town: desk.town.name });
  return { title, desk };
}

export default function CommunityPaymentsPage() {
  const { title, desk } = useLoaderData<typeof loader>();
  return <MoneyDeskPage title={title} desk={desk} />;
}
