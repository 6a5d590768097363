import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PeopleList } from "#app/domain/people/components/people-list.tsx";
import { ownPeople } from "#app/domain/people/queries.server.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["people"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  return {
    title: translator(languageOf(params), "people")("list.title"),
    people: await ownPeople(context),
    isDone: new URL(request.url).searchParams.has("done"),
  };
}

export default function FamilyPeople() {
  const { title, people, isDone } = useLoaderData<typeof loader>();
  const { lang = "en" } = useParams();
  const { t } = useTranslation("people");
  const add = (
    <ButtonLink to={`/${lang}/family/people/new`} variant="main">
      {t("list.add")}
    </ButtonLink>
  );
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t("list.lead")}</p>
      </div>
      {isDone ? <Notice tone="good" title={t("list.saved")} /> : null}
      {people.length > 0 ? (
        <>
          <PeopleList people={people} />
          <p className="bar">{add}</p>
          <p>
            <Link to={`/${lang}/family/guardians`}>{t("list.guardians")}</Link>
          </p>
        </>
      ) : (
        <EmptyState title={t("list.emptyTitle")} text={t("list.emptyText")}>
          {add}
        </EmptyState>
      )}
    </div>
  );
}
