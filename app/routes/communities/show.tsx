import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ArrowLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ContactList } from "#app/domain/communities/components/contact-list.tsx";
import { TownFacts } from "#app/domain/communities/components/town-facts.tsx";
import { TownPicture } from "#app/domain/communities/components/town-picture.tsx";
import { TownProfile } from "#app/domain/communities/components/town-profile.tsx";
import { TwinningRows } from "#app/domain/twinnings/components/twinning-rows.tsx";
import { NetworkMap } from "#app/domain/communities/components/network-map.tsx";
import { networkOfTown, townPage } from "#app/domain/communities/queries.server.ts";
import { readingBeside, shownName } from "#app/domain/communities/town-names.ts";
import { EventRows } from "#app/domain/events/components/event-rows.tsx";
import { listAddress } from "#app/domain/events/event-filter.ts";
import { byPhase, minuteOf, nextChangeOf } from "#app/domain/events/event-time.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { listEvents } from "#app/domain/events/queries.server.ts";
import { TwinningTimeline } from "#app/domain/twinnings/components/twinning-timeline.tsx";
import { twinningsOfTown } from "#app/domain/twinnings/queries.server.ts";
import { RowPlaces } from "#app/domain/places/components/row-places.tsx";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { pageLanguage } from "#app/http/page-language.server.ts";
import { loaderHeaders, publicUntil } from "#app/http/public-page.ts";
import { formatCountry } from "#app/i18n/formats.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";

export const handle = { i18n: ["communities", "events", "twinnings"] } satisfies PageHandle;

export const headers = loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? [{ title: pageTitle(shownName(loaded.town, loaded.language)) }] : [];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await contextOf(request);
  const language = pageLanguage(params);
  const slug = found(params.slug);
  const [row, twinnings, network, { events, total }] = await Promise.all([
    townPage(context, language, slug),
    twinningsOfTown(context, language, slug),
    networkOfTown(context, language, slug),
    listEvents(context, language, { community: slug }),
  ]);
  const until = nextChangeOf(events, context.now);
  const town = found(row);
  const description = translator(language, "communities")("page.description", {
    town: shownName(town, language),
    country: formatCountry(language, town.country),
  });
  const today = dayIn(town.timeZone, context.now);
  const now = minuteOf(context.now);
  const shown = { language, now, today, town, twinnings, network, events, total, description };
  return data(shown, publicUntil(until));
}

export default function TownPage() {
  const { language, now, today, town, twinnings, network, events, total } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation(["communities", "twinnings", "events"]);
  const reading = readingBeside(town, language);
  const { running, upcoming, past } = byPhase(events, now);
  return (
    <div className="wrap">
      <p className="crumb">
        <a href={`/${language}/communities`}>
          <ArrowLeft className="icon" aria-hidden="true" />
          {t("list.title")}
        </a>
      </p>
      <h1>
        <TownMark
          name={town.name}
          colour={townColour(town.colour)}
          language={town.language === language ? undefined : town.language}
        />
      </h1>
      {reading ? <p className="lead quiet">{reading}</p> : null}
      <TownProfile profile={town.profile} language={language} />
      {town.pictures.length > 0 ? (
        <ul className="pictures">
          {town.pictures.map((picture, at) => (
            <li key={picture.id}>
              <TownPicture
                picture={picture}
                sizes="(max-width: 760px) 100vw, 560px"
                language={language}
                eager={at === 0}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <TownFacts town={town} now={now} />
      <section className="section" aria-labelledby="twinnings">
        <div className="section__head">
          <h2 id="twinnings">{t("page.twinnings")}</h2>
        </div>
        {town.latitude !== null && network.pairs.length > 0 ? (
          <NetworkMap
            network={network}
            language={language}
            text={t("page.mapText", { town: shownName(town, language) })}
            isWhole={false}
          />
        ) : null}
        <TwinningRows twinnings={twinnings} today={today} language={language} />
      </section>
      {twinnings.some(({ steps }) => steps.length > 0) ? (
        <section className="section" aria-labelledby="history">
          <div className="section__head">
            <h2 id="history">{t("twinnings:history")}</h2>
          </div>
          <TwinningTimeline twinnings={twinnings} today={today} language={language} />
        </section>
      ) : null}
      <ContactList contacts={town.contacts} language={language} />
      <section className="section" aria-labelledby="events">
        <div className="section__head">
          <h2 id="events">{t("page.events")}</h2>
        </div>
        {events.length > 0 ? (
          <EventRows
            events={[...running, ...upcoming, ...past]}
            now={now}
            language={language}
            Places={RowPlaces}
          />
        ) : (
          <p className="quiet">{t("page.noEvents")}</p>
        )}
        {total > events.length ? (
          <p>
            <a href={listAddress(language, { community: town.slug })}>
              {t("events:list.everything", { count: total })}
            </a>
          </p>
        ) : null}
      </section>
    </div>
  );
}
