import { useTranslation } from "react-i18next";
import type { Town } from "#app/domain/communities/queries.server.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Chip } from "#app/ui/chip.tsx";
import { type EventFilter, type FilterName, listAddress, withoutFilter } from "../event-filter.ts";

type Props = { filter: EventFilter; towns: readonly Town[]; language: Language; total: number };

/** How many events were found, and by what: each part is a link that takes it away. */
export function ChosenFilters({ filter, towns, language, total }: Props) {
  const { t } = useTranslation(["events", "common"]);
  const wordsOf = useFilterWords(towns, language);
  const names = Object.keys(filter) as FilterName[];
  if (names.length === 0) return null;
  return (
    <div className="chips" role="group" aria-label={t("list.chosen")}>
      <p className="chips__count">{t("list.found", { count: total })}</p>
      {names.map((name) => (
        <Chip
          key={name}
          to={listAddress(language, withoutFilter(filter, name))}
          label={wordsOf(filter, name)}
          isOn
        />
      ))}
      {names.length > 1 ? (
        <a className="jump" href={listAddress(language, {})}>
          {t("common:action.clearFilters")}
        </a>
      ) : null}
    </div>
  );
}

function useFilterWords(towns: readonly Town[], language: Language) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const townName = (slug?: string) => {
    const town = towns.find((one) => one.slug === slug);
    return town ? shownName(town, language) : (slug ?? "");
  };
  const day = (value?: string) => (value ? formats.day(new Date(value)) : "");
  return (
    { text, kind, community, town, age, from, to, lodging }: EventFilter,
    name: FilterName,
  ): string => {
    const words: Record<FilterName, string> = {
      text: t("list.says", { text }),
      kind: kind ? t(`kind.${kind}`) : "",
      community: townName(community),
      town: t("list.townTyped", { town }),
      age: t("list.ofAge", { count: age ?? 0 }),
      from: t("list.fromDay", { date: day(from) }),
      to: t("list.toDay", { date: day(to) }),
      lodging: lodging ? t(`lodging.${lodging}`) : "",
      places: t("list.placesLeft"),
    };
    return words[name];
  };
}
