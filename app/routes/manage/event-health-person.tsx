import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ToldAnswers } from "#app/domain/answers/components/told-answers.tsx";
import { answersToldTo } from "#app/domain/answers/read-answers.server.ts";
import { HealthOfOnePage } from "#app/domain/health/components/health-of-one-page.tsx";
import { healthOfOne } from "#app/domain/health/event-queries.server.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { formatName } from "#app/i18n/formats.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["health", "people", "manage", "questions"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const registrationId = found(z.uuid().safeParse(params.registration).data ?? null);
  const page = found(await healthOfOne(context, { slug, registrationId }, language));
  const asked = { registrationId, as: ["health", "leader"], language } as const;
  const answers = await answersToldTo(context, asked);
  const name = formatName(page.person);
  return {
    title: translator(language, "health")("form.title", { name }),
    page,
    registrationId,
    answers,
  };
}

export default function EventHealthOfOnePage() {
  const { page, registrationId, answers } = useLoaderData<typeof loader>();
  const { t } = useTranslation("health");
  return (
    <HealthOfOnePage page={page}>
      {answers.length > 0 ? (
        <section aria-labelledby="answers" className="stack--s">
          <h2 id="answers">{t("one.answers")}</h2>
          <ToldAnswers registrationId={registrationId} answers={answers} />
        </section>
      ) : null}
    </HealthOfOnePage>
  );
}
