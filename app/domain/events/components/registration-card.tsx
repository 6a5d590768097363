import { useTranslation } from "react-i18next";
import { townColour } from "#app/ui/town-colours.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { registrationAt } from "../event-time.ts";
import { hasHour } from "../local-time.ts";
import type { ListedEvent } from "../queries.server.ts";
import { ForWhom } from "./event-words.tsx";
import { RegistrationWords } from "./registration-words.tsx";

type Props = { event: ListedEvent; now: Date; language: Language };

/** Who may come and how registration stands, beside the event's facts. */
export function RegistrationCard({ event, now, language }: Props) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const window = registrationAt(event, now);
  const moment = window.is === "opensOn" ? window.at : window.is === "open" ? window.until : null;
  return (
    <aside
      className={`card offer k-${townColour(event.host.colour)}`}
      aria-labelledby="registration"
    >
      <h2 className="small quiet" id="registration">
        {t("page.registration")}
      </h2>
      <p className="lead">
        <b>
          <RegistrationWords event={event} now={now} />
        </b>
      </p>
      {moment && hasHour(event.timeZone, moment) ? (
        <p className="small quiet">
          {t("page.localTime", {
            time: formats.time(moment, event.timeZone),
            zone: formats.zone(moment, event.timeZone),
          })}
        </p>
      ) : null}
      {window.is === "open" ? (
        <p>
          <a className="btn btn--main" href={`/${language}/events/${event.slug}/register`}>
            {t("page.register")}
          </a>
        </p>
      ) : null}
      <hr />
      <p>
        {t(`kind.${event.kind}`)}
        <span className="quiet">
          {" · "}
          <ForWhom event={event} />
        </span>
      </p>
    </aside>
  );
}
