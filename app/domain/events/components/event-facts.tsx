import { CalendarDays, CalendarPlus, MapPin } from "lucide-react";
import { useTranslation } from "react-i18next";
import { shownName } from "#app/domain/communities/town-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import type { ListedEvent } from "../queries.server.ts";

const DAY = 86_400_000;

/** When and where, in words, and for the reader's own calendar. */
export function EventFacts({ event, language }: { event: ListedEvent; language: Language }) {
  const { t } = useTranslation(["events", "common"]);
  const formats = useFormats();
  const { host, startsOn, endsOn } = event;
  const days = Math.round((endsOn.getTime() - startsOn.getTime()) / DAY) + 1;
  const first = formats.day(startsOn, "weekdayName");
  const last = formats.day(endsOn, "weekdayName");
  return (
    <ul className="facts">
      <li>
        <CalendarDays className="icon" aria-hidden="true" />
        <span>
          {formats.range(startsOn, endsOn)}
          <small>
            {days === 1 ? first : t("page.weekdays", { first, last })}
            {" · "}
            {t("page.length", { count: days })}
          </small>
        </span>
      </li>
      <li>
        <MapPin className="icon" aria-hidden="true" />
        <span>
          <TownMark host name={shownName(host, language)} colour={townColour(host.colour)} />
          <small>{formats.country(host.country)}</small>
        </span>
      </li>
      <li>
        <CalendarPlus className="icon" aria-hidden="true" />
        <a href={`/${language}/events/${event.slug}.ics`}>{t("common:action.addToCalendar")}</a>
      </li>
    </ul>
  );
}
