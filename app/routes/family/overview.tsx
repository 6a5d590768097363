import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FamilyView } from "#app/domain/registrations/components/family-view.tsx";
import {
  begunRegistrations,
  familyRegistrations,
} from "#app/domain/registrations/family-queries.server.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["accounts", "feeds", "ownData", "registrations"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const [registrations, begun] = await Promise.all([
    familyRegistrations(context, language),
    begunRegistrations(context, language),
  ]);
  return { title: translator(language, "accounts")("family.title"), registrations, begun };
}

export default function FamilyPage() {
  const { title, registrations, begun } = useLoaderData<typeof loader>();
  const { lang = "en" } = useParams();
  const { t } = useTranslation(["accounts", "common", "feeds", "ownData"]);
  const isEmpty = registrations.length === 0 && begun.length === 0;
  return (
    <div className="wrap stack">
      <div className="page-head">
        <h1>{title}</h1>
        <p className="bar">
          <Link to={`/${lang}/family/people`}>{t("accounts:family.people")}</Link>
          <Link to={`/${lang}/family/hosting`}>{t("accounts:family.hosting")}</Link>
          <Link to={`/${lang}/family/calendar`}>{t("feeds:title")}</Link>
          <Link to={`/${lang}/family/privacy`}>{t("ownData:title")}</Link>
        </p>
      </div>
      {isEmpty ? (
        <EmptyState
          title={t("common:empty.registrations.title")}
          text={t("common:empty.registrations.text")}
        >
          <ButtonLink to={`/${lang}/events`} variant="main">
            {t("accounts:family.events")}
          </ButtonLink>
        </EmptyState>
      ) : (
        <FamilyView registrations={registrations} begun={begun} />
      )}
    </div>
  );
}
