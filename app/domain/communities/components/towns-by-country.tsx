import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/languages.ts";
import { townColour } from "#app/ui/town-colours.ts";
import type { Town } from "../queries.server.ts";
import { townsByCountry } from "../town-list.ts";
import { readingBeside } from "../town-names.ts";

/** Every town by country in the reader's order: the town's own name with the reader's beside it. */
export function TownsByCountry({
  towns,
  language,
}: {
  towns: readonly Town[];
  language: Language;
}) {
  return (
    <div className="towns">
      {townsByCountry(towns, language).map((country) => (
        <section key={country.code}>
          <h3>{country.name}</h3>
          <ul>
            {country.towns.map((town) => (
              <li
                key={town.slug}
                className={town.latitude === null ? "off" : `k-${townColour(town.colour)}`}
              >
                <a href={`/${language}/communities/${town.slug}`}>
                  <TownNameLines town={town} language={language} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function TownNameLines({ town, language }: { town: Town; language: Language }) {
  const { t } = useTranslation("communities");
  const reading = readingBeside(town, language);
  return (
    <span>
      <span lang={town.language === language ? undefined : town.language}>{town.name}</span>
      {reading ? <small>{reading}</small> : null}
      {town.latitude === null ? <small>{t("map.missing")}</small> : null}
    </span>
  );
}
