import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { shownName } from "#app/domain/communities/town-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { ThreadSign } from "#app/ui/thread-sign.tsx";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import type { Town } from "#app/domain/communities/queries.server.ts";
import type { ListedEvent } from "../queries.server.ts";
import { ForWhom, WeekdaysAndYear } from "./event-words.tsx";
import { RegistrationWords } from "./registration-words.tsx";

type Props = {
  events: readonly ListedEvent[];
  now: Date;
  language: Language;
  /** What is said of the places of each. */
  Places: ComponentType<{ event: ListedEvent; now: Date }>;
};

const signOf = (town: Town) => ({ ...town, colour: townColour(town.colour) });

/** Events as rows below a heading of the second level: when, what and where, who takes part as a small sign, and how registration stands. */
export function EventRows({ events, now, language, Places }: Props) {
  const formats = useFormats();
  return (
    <ul className="rows">
      {events.map((event) => (
        <li className="event-row" key={event.slug}>
          <p className="date">
            {formats.range(event.startsOn, event.endsOn, "dayMonth")}
            <small>
              <WeekdaysAndYear {...event} />
            </small>
          </p>
          <WhatAndWhere event={event} language={language} />
          <ThreadSign host={signOf(event.host)} guests={event.guests.map(signOf)} />
          <div className="how">
            <p>
              <b>
                <RegistrationWords event={event} now={now} />
              </b>
            </p>
            <Places event={event} now={now} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function WhatAndWhere({ event, language }: { event: ListedEvent; language: Language }) {
  const { t } = useTranslation("events");
  return (
    <div className="what">
      <h3>
        <a
          href={`/${language}/events/${event.slug}`}
          lang={event.titleLanguage === language ? undefined : event.titleLanguage}
        >
          {event.title}
        </a>
      </h3>
      <p className="quiet facts-line">
        <span>
          {t("row.place")}{" "}
          <TownMark
            host
            name={shownName(event.host, language)}
            colour={townColour(event.host.colour)}
          />
        </span>
        <span>
          <ForWhom event={event} />
        </span>
      </p>
    </div>
  );
}
