import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ArrowLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ContactList } from "#app/domain/communities/components/contact-list.tsx";
import { attachmentsOf } from "#app/domain/events/attachment-queries.server.ts";
import { EventAttachments } from "#app/domain/events/components/event-attachments.tsx";
import { EventBand } from "#app/domain/events/components/event-band.tsx";
import { EventCancelled } from "#app/domain/events/components/event-cancelled.tsx";
import { EventDetails } from "#app/domain/events/components/event-details.tsx";
import { EventFacts } from "#app/domain/events/components/event-facts.tsx";
import { EventPlaces } from "#app/domain/places/components/event-places.tsx";
import { EventProgramme } from "#app/domain/events/components/event-programme.tsx";
import { EventStructured } from "#app/domain/events/components/event-structured.tsx";
import { EventTies } from "#app/domain/events/components/event-ties.tsx";
import { EventTowns } from "#app/domain/events/components/event-towns.tsx";
import { RegistrationCard } from "#app/domain/events/components/registration-card.tsx";
import { programmeOf } from "#app/domain/events/programme-queries.server.ts";
import { eventDetails } from "#app/domain/events/event-details.server.ts";
import { minuteOf, nextChangeOf } from "#app/domain/events/event-time.ts";
import { eventPage } from "#app/domain/events/queries.server.ts";
import { OutdatedNote } from "#app/domain/texts/components/outdated-note.tsx";
import { PartNote } from "#app/domain/texts/components/part-note.tsx";
import { outdatedTexts } from "#app/domain/texts/outdated.server.ts";
import { wholeIn } from "#app/domain/texts/shown-in.ts";
import { linkPreview } from "#app/domain/events/components/link-preview.ts";
import { siteOrigin } from "#app/http/site-origin.server.ts";
import { EventFees } from "#app/domain/fees/components/event-fees.tsx";
import { statedEventFees } from "#app/domain/fees/fees-queries.server.ts";
import { offersOf } from "#app/domain/fees/offers.ts";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { pageLanguage } from "#app/http/page-language.server.ts";
import { loaderHeaders, publicUntil } from "#app/http/public-page.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Notice } from "#app/ui/notice.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { shortText } from "#app/ui/short-text.ts";

export const handle = { i18n: ["events", "communities", "fees", "places"] } satisfies PageHandle;

export const headers = loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded
    ? [
        { title: pageTitle(loaded.event.title) },
        ...linkPreview({ ...loaded, title: loaded.event.title }),
      ]
    : [];

const DESCRIPTION_LENGTH = 160;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await contextOf(request);
  const language = pageLanguage(params);
  const event = found(await eventPage(context, language, found(params.slug)));
  const programme = await programmeOf(context, language, event.id);
  const details = await eventDetails(context, language, event.id);
  const attachments = await attachmentsOf(context, language, event.id);
  const fees = await statedEventFees(context, event.id, language);
  const outdated = await outdatedTexts(context, event.id, language);
  const until = nextChangeOf([event], context.now);
  // Search engines are told nothing in another language than the page's.
  const isRead = event.summaryLanguage === language;
  const description = isRead ? shortText(event.summary, DESCRIPTION_LENGTH) : undefined;
  const picture = `${siteOrigin}/${language}/events/${event.slug}.png`;
  return data(
    {
      language,
      now: minuteOf(context.now),
      event,
      programme,
      attachments,
      details,
      outdated,
      fees,
      offers: offersOf(fees?.towns.map((town) => town.fees) ?? []),
      description,
      picture,
    },
    publicUntil(until),
  );
}

export default function EventPage() {
  const { language, now, event, programme, attachments, details, outdated, fees, offers } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation(["events", "common"]);
  const formats = useFormats();
  const { titleLanguage, summaryLanguage, reasonLanguage } = event;
  const old = { texts: outdated, timeZone: event.timeZone };
  const otherThan = (one: string) => (one === language ? undefined : one);
  const written = [titleLanguage, summaryLanguage, ...(reasonLanguage ? [reasonLanguage] : [])];
  const whole = wholeIn(written, language);
  const isSaid = whole !== null;
  return (
    <>
      <EventStructured {...{ event, details, offers, language }} />
      <EventBand event={event} language={language} />
      <div className="wrap">
        <p className="crumb">
          <a href={`/${language}/events`}>
            <ArrowLeft className="icon" aria-hidden="true" />
            {t("list.title")}
          </a>
        </p>
        <div className="event event--parts">
          <div>
            <div className="stack--s">
              <h1 lang={otherThan(titleLanguage)}>{event.title}</h1>
              <PartNote written={titleLanguage} language={language} isSaid={isSaid} />
              <OutdatedNote {...old} of="title" />
              <EventCancelled event={event} language={language} isSaid={isSaid} />
            </div>
            <EventFacts event={event} language={language} />
          </div>
          <RegistrationCard event={event} now={now} language={language} />
          <div>
            {whole ? (
              <Notice
                title={t("common:language.notTranslated", { language: formats.language(whole) })}
              />
            ) : null}
            <h2>{t("page.about")}</h2>
            <PartNote written={summaryLanguage} language={language} isSaid={isSaid} />
            <OutdatedNote {...old} of="summary" />
            <p className="prose" lang={otherThan(summaryLanguage)}>
              {event.summary}
            </p>
            <EventDetails event={event} details={details} />
            <EventTowns event={event} language={language} coHosts={details.coHosts} />
            <EventPlaces event={event} now={now} language={language} />
            <EventTies ties={details.ties} language={language} />
            <EventFees fees={fees} />
            <OutdatedNote {...old} of="fee" />
          </div>
        </div>
        <ContactList contacts={details.contacts} language={language} />
        <EventProgramme {...{ programme, language, timeZone: event.timeZone }} said={whole} />
        <OutdatedNote {...old} of="programme" />
        <EventAttachments {...{ attachments, language }} said={whole} />
        <OutdatedNote {...old} of="attachment" />
      </div>
    </>
  );
}
