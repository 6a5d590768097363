import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { allTowns } from "#app/domain/communities/queries.server.ts";
import { EventFilters } from "#app/domain/events/components/event-filters.tsx";
import { EventRows } from "#app/domain/events/components/event-rows.tsx";
import { filterFrom } from "#app/domain/events/event-filter.ts";
import { byPhase, minuteOf, nextChangeOf } from "#app/domain/events/event-time.ts";
import { listEvents } from "#app/domain/events/queries.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { pageLanguage } from "#app/http/page-language.server.ts";
import { loaderHeaders, publicUntil } from "#app/http/public-page.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const handle = {
  i18n: ["events"],
  title: "events:list.title",
  description: "events:list.description",
} satisfies PageHandle;

export const headers = loaderHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await contextOf(request);
  const language = pageLanguage(params);
  const filter = filterFrom(new URL(request.url).searchParams);
  const [events, towns] = await Promise.all([
    listEvents(context, language, filter),
    allTowns(context, language),
  ]);
  const until = nextChangeOf(events, context.now);
  return data({ language, now: minuteOf(context.now), events, towns, filter }, publicUntil(until));
}

const phases = ["running", "upcoming", "past"] as const;

export default function EventListPage() {
  const { language, now, events, towns, filter } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["events", "common"]);
  const sections = byPhase(events, now);
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{t("list.title")}</h1>
        <EventFilters filter={filter} towns={towns} language={language} />
      </div>
      {events.length === 0 ? (
        <EmptyState title={t("common:empty.events.title")} text={t("common:empty.events.text")}>
          <a href={`/${language}/events`}>{t("common:action.clearFilters")}</a>
        </EmptyState>
      ) : null}
      {phases.map((phase) =>
        sections[phase].length > 0 ? (
          <section className="section" key={phase} aria-labelledby={phase}>
            <div className="section__head">
              <h2 id={phase}>{t(`list.${phase}`)}</h2>
            </div>
            <EventRows events={sections[phase]} now={now} language={language} />
          </section>
        ) : null,
      )}
    </div>
  );
}
