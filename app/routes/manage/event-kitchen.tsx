import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { KitchenAnswers } from "#app/domain/answers/components/kitchen-answers.tsx";
import { kitchenAnswers } from "#app/domain/answers/kitchen-answers.server.ts";
import { KitchenPage } from "#app/domain/health/components/kitchen-page.tsx";
import { kitchenCounts } from "#app/domain/health/kitchen-queries.server.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["health", "people", "manage", "questions"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const kitchen = found(await kitchenCounts(context, found(params.slug), language));
  return {
    title: translator(language, "health")("kitchen.title", { event: kitchen.head.title }),
    kitchen,
    answers: found(await kitchenAnswers(context, found(params.slug), language)),
  };
}

export default function EventKitchenPage() {
  const { kitchen, answers } = useLoaderData<typeof loader>();
  return (
    <KitchenPage kitchen={kitchen}>
      <KitchenAnswers answers={answers} />
    </KitchenPage>
  );
}
