import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const handle = { i18n: ["accounts"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  requirePerson(await contextOf(request), request);
  return { title: translator(languageOf(params), "accounts")("family.title") };
}

export default function FamilyPage() {
  const { title } = useLoaderData<typeof loader>();
  const { lang = "en" } = useParams();
  const { t } = useTranslation(["accounts", "common"]);
  return (
    <div className="wrap stack">
      <div className="page-head">
        <h1>{title}</h1>
        <p>
          <Link to={`/${lang}/family/people`}>{t("accounts:family.people")}</Link>
        </p>
      </div>
      <EmptyState
        title={t("common:empty.registrations.title")}
        text={t("common:empty.registrations.text")}
      >
        <ButtonLink to={`/${lang}/events`} variant="main">
          {t("accounts:family.events")}
        </ButtonLink>
      </EmptyState>
    </div>
  );
}
