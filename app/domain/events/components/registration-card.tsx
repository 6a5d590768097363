import { useTranslation } from "react-i18next";
import { townColour } from "#app/ui/town-colours.ts";
import { formatZone } from "#app/i18n/formats.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { registrationAt } from "../event-time.ts";
import type { ListedEvent } from "../queries.server.ts";
import { ForWhom } from "./event-words.tsx";
import { RegistrationWords } from "./registration-words.tsx";

/** Who may come and how registration stands, beside the event's facts. */
export function RegistrationCard({ event, now }: { event: ListedEvent; now: Date }) {
  const { t, i18n } = useTranslation("events");
  const language = isLanguage(i18n.language) ? i18n.language : "en";
  const window = registrationAt(event, now);
  const hasClock = window.is === "opensOn" || window.is === "open";
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
      {hasClock ? (
        <p className="small quiet">
          {t("page.localTime", { zone: formatZone(language, event.startsOn, event.timeZone) })}
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
