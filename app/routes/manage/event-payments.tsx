import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageFrom } from "#app/domain/events/event-filter.ts";
import { EventMoneyPage } from "#app/domain/payments/components/event-money-page.tsx";
import { eventMoney } from "#app/domain/payments/event-money.server.ts";
import { moneyFilterFrom } from "#app/domain/payments/money-filter.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["payments", "manage", "events"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const query = new URL(request.url).searchParams;
  const asked = { language, filter: moneyFilterFrom(query), page: pageFrom(query) };
  const money = found(await eventMoney(context, found(params.slug), asked));
  const title = translator(language, "payments")("event.titleOf", { event: money.head.title });
  return { title, money };
}

export default function EventPaymentsPage() {
  return <EventMoneyPage money={useLoaderData<typeof loader>().money} />;
}
