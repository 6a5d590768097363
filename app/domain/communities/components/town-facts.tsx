import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { TownPage } from "../queries.server.ts";

/** What is known of a town; what is not is said to be unknown. */
export function TownFacts({ town, now }: { town: TownPage; now: Date }) {
  const { t } = useTranslation("communities");
  const formats = useFormats();
  const counted = town.population === null ? null : formats.number(town.population);
  const inhabitants =
    counted && town.populationYear
      ? t("page.populationIn", { number: counted, year: town.populationYear })
      : (counted ?? t("page.populationUnknown"));
  const facts = [
    [t("page.country"), formats.country(town.country)],
    [t("page.population"), inhabitants],
    [t("page.languages"), formats.list(town.languages.map(formats.language))],
    [t("page.timeZone"), formats.zone(now, town.timeZone)],
  ];
  return (
    <dl className="known town-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
