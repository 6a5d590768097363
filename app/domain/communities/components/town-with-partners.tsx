import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import type { Town } from "../queries.server.ts";
import { orderName, readingBeside, shownName } from "../town-names.ts";

type Props = { town: Town; partners: readonly Town[]; language: Language };

/** A row of the list of towns: its name, and the towns it is a partner of. */
export function TownWithPartners({ town, partners, language }: Props) {
  const { t } = useTranslation("communities");
  const { sortByName } = useFormats();
  const reading = readingBeside(town, language);
  return (
    <li className="twin-row">
      <span>
        <a className="plain" href={`/${language}/communities/${town.slug}`}>
          <TownMark
            name={town.name}
            colour={townColour(town.colour)}
            language={town.language === language ? undefined : town.language}
          />
        </a>
        {reading ? <small className="quiet">{reading}</small> : null}
      </span>
      {partners.length > 0 ? (
        <span className="town-marks">
          {sortByName(partners, (partner) => orderName(partner, language)).map((partner) => (
            <TownMark
              key={partner.slug}
              name={shownName(partner, language)}
              colour={townColour(partner.colour)}
            />
          ))}
        </span>
      ) : (
        <span className="quiet">{t("list.none")}</span>
      )}
    </li>
  );
}
