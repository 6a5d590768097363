import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CalendarPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { onlyTownNamed, townsToChoose } from "#app/domain/communities/queries.server.ts";
import { askedName } from "#app/domain/events/asked-words.ts";
import { ChosenFilters } from "#app/domain/events/components/chosen-filters.tsx";
import { EventFilters } from "#app/domain/events/components/event-filters.tsx";
import { EventRows } from "#app/domain/events/components/event-rows.tsx";
import {
  calendarAddress,
  filterFrom,
  listAddress,
  pageFrom,
} from "#app/domain/events/event-filter.ts";
import { byPhase, minuteOf, nextChangeOf } from "#app/domain/events/event-time.ts";
import { EVENTS_A_PAGE, listEvents } from "#app/domain/events/queries.server.ts";
import { RowPlaces } from "#app/domain/places/components/row-places.tsx";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { pageLanguage } from "#app/http/page-language.server.ts";
import { loaderHeaders, publicUntil } from "#app/http/public-page.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PagesNav } from "#app/ui/pages-nav.tsx";

export const handle = {
  i18n: ["events"],
  title: "events:list.title",
  description: "events:list.description",
} satisfies PageHandle;

export const headers = loaderHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await contextOf(request);
  const language = pageLanguage(params);
  const { searchParams } = new URL(request.url);
  const [filter, page] = [filterFrom(searchParams), pageFrom(searchParams)];
  const { town, ...others } = filter;
  const only = town && (await onlyTownNamed(context, askedName(town)));
  if (only) throw redirect(listAddress(language, { ...others, community: only }));
  const [{ events, total }, choice] = await Promise.all([
    listEvents(context, language, filter, page),
    townsToChoose(context, language, filter.community),
  ]);
  // There is a first page of nothing, but no second one.
  found(events.length > 0 || page === 1 ? events : null);
  const pages = Math.ceil(total / EVENTS_A_PAGE);
  const now = minuteOf(context.now);
  const until = nextChangeOf(events, context.now);
  return data({ language, now, events, total, page, pages, choice, filter }, publicUntil(until));
}

const phases = ["running", "upcoming", "past"] as const;

export default function EventListPage() {
  const { language, now, events, total, page, pages, choice, filter } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation(["events", "common"]);
  const sections = byPhase(events, now);
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{t("list.title")}</h1>
        <EventFilters filter={filter} choice={choice} language={language} />
        <ChosenFilters filter={filter} towns={choice.towns} language={language} total={total} />
      </div>
      {events.length === 0 ? (
        <EmptyState title={t("common:empty.events.title")} text={t("common:empty.events.text")}>
          <a href={listAddress(language, {})}>{t("common:action.clearFilters")}</a>
        </EmptyState>
      ) : null}
      {phases.map((phase) =>
        sections[phase].length > 0 ? (
          <section className="section" key={phase} aria-labelledby={phase}>
            <div className="section__head">
              <h2 id={phase}>{t(`list.${phase}`)}</h2>
            </div>
            <EventRows events={sections[phase]} now={now} language={language} Places={RowPlaces} />
          </section>
        ) : null,
      )}
      <PagesNav
        page={page}
        pages={pages}
        addressOf={(other) => listAddress(language, filter, other)}
      />
      {events.length > 0 ? (
        <p className="section">
          <a className="jump" href={calendarAddress(language, filter)}>
            <CalendarPlus className="icon" aria-hidden="true" />
            {t("calendar.follow")}
          </a>
        </p>
      ) : null}
    </div>
  );
}
