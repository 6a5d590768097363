import { useTranslation } from "react-i18next";
import { readingBeside } from "#app/domain/communities/town-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import type { ListedEvent } from "../queries.server.ts";

type Props = {
  event: ListedEvent;
  language: Language;
  /** Addresses of towns that invite together with the host. */
  coHosts: readonly string[];
};

/** The towns that take part, the host first, each a link to its page. */
export function EventTowns({ event, language, coHosts }: Props) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  return (
    <section className="section" aria-labelledby="towns">
      <h2 id="towns">{t("page.towns")}</h2>
      <ul className="rows town-rows">
        {[event.host, ...event.guests].map((town) => (
          <li key={town.slug}>
            <a className="plain" href={`/${language}/communities/${town.slug}`}>
              <TownMark
                name={town.name}
                colour={townColour(town.colour)}
                host={town.slug === event.host.slug}
                language={town.language === language ? undefined : town.language}
              />
            </a>
            <span className="quiet">
              {[
                readingBeside(town, language),
                formats.country(town.country),
                town.slug === event.host.slug ? t("page.hostMark") : null,
                coHosts.includes(town.slug) ? t("page.coHostMark") : null,
              ]
                .filter((word) => word !== null)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
