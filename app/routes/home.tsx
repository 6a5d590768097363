import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MapLegend } from "#app/domain/communities/components/map-legend.tsx";
import { TownsByCountry } from "#app/domain/communities/components/towns-by-country.tsx";
import { NetworkMap } from "#app/domain/communities/components/network-map.tsx";
import { networkPart } from "#app/domain/communities/network-part.ts";
import {
  allTowns,
  MOST_TOWNS_SHOWN,
  type Town,
  twinPairs,
  type TwinPair,
} from "#app/domain/communities/queries.server.ts";
import { isResting } from "#app/domain/communities/twinning.ts";
import { EventRows } from "#app/domain/events/components/event-rows.tsx";
import { minuteOf, nextChangeOf } from "#app/domain/events/event-time.ts";
import { nextEvents } from "#app/domain/events/queries.server.ts";
import { RowPlaces } from "#app/domain/places/components/row-places.tsx";
import { contextOf } from "#app/http/context.server.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { pageLanguage } from "#app/http/page-language.server.ts";
import { loaderHeaders, publicUntil } from "#app/http/public-page.ts";

export const handle = {
  i18n: ["communities", "events"],
  title: "communities:home.title",
} satisfies PageHandle;

export const headers = loaderHeaders;

const NEXT_EVENTS = 3;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await contextOf(request);
  const language = pageLanguage(params);
  const [towns, pairs, next] = await Promise.all([
    allTowns(context, language),
    twinPairs(context),
    nextEvents(context, language, NEXT_EVENTS),
  ]);
  const until = nextChangeOf(next.events, context.now);
  const network = networkPart({ towns, pairs }, MOST_TOWNS_SHOWN);
  const counts = countsOf(towns, pairs);
  return data({ language, now: minuteOf(context.now), network, counts, next }, publicUntil(until));
}

function countsOf(towns: readonly Town[], pairs: readonly TwinPair[]) {
  return {
    towns: towns.length,
    countries: new Set(towns.map(({ country }) => country)).size,
    twinnings: new Set(pairs.map(({ twinning }) => twinning)).size,
    joined: new Set(pairs.flatMap(({ from, to }) => [from, to])).size,
  };
}

export default function HomePage() {
  const { language, now, network, counts, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["communities", "events"]);
  return (
    <>
      <div className="hero">
        <div className="hero__text">
          <div className="wrap">
            <div className="box">
              <h1>{t("home.title")}</h1>
              <p className="lead">
                {t("home.lead", {
                  towns: t("home.towns", { count: counts.towns }),
                  countries: t("home.countries", { count: counts.countries }),
                  joined: counts.joined,
                  twinnings: t("home.twinnings", { count: counts.twinnings }),
                })}
              </p>
              <MapLegend hasResting={network.pairs.some(({ status }) => isResting(status))} />
            </div>
          </div>
        </div>
        <NetworkMap network={network} language={language} text={t("map.text")} />
      </div>
      <div className="wrap">
        {next.events.length > 0 ? (
          <section className="section" aria-labelledby="next">
            <div className="section__head">
              <h2 id="next">{t("home.next")}</h2>
              <a href={`/${language}/events`}>{t("events:list.all", { count: next.total })}</a>
            </div>
            <EventRows events={next.events} now={now} language={language} Places={RowPlaces} />
          </section>
        ) : null}
        <section className="section" aria-labelledby="towns">
          <div className="section__head">
            <h2 id="towns">{t("home.townList")}</h2>
            <a href={`/${language}/communities`}>{t("home.allTowns")}</a>
          </div>
          {counts.towns > network.towns.length ? (
            <p>{t("home.part", { count: network.towns.length })}</p>
          ) : null}
          <TownsByCountry towns={network.towns} language={language} />
        </section>
      </div>
    </>
  );
}
