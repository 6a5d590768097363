import { useTranslation } from "react-i18next";
import type { Town } from "#app/domain/communities/queries.server.ts";
import { orderName, shownName } from "#app/domain/communities/town-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import type { EventFilter } from "../event-filter.ts";
import { eventKinds } from "../event-time.ts";

type Props = { filter: EventFilter; towns: readonly Town[]; language: Language };

/** Narrows the list by town and kind. A plain form: what was chosen stands in the address. */
export function EventFilters({ filter, towns, language }: Props) {
  const { t } = useTranslation(["events", "common"]);
  const { sortByName } = useFormats();
  const isFiltered = Boolean(filter.community ?? filter.kind);
  return (
    <form className="filters" method="get" role="search" aria-label={t("list.filters")}>
      <div>
        <label htmlFor="community">{t("list.town")}</label>
        <select className="input" id="community" name="community" defaultValue={filter.community}>
          <option value="">{t("list.allTowns")}</option>
          {sortByName(towns, (town) => orderName(town, language)).map((town) => (
            <option key={town.slug} value={town.slug}>
              {shownName(town, language)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="kind">{t("list.kind")}</label>
        <select className="input" id="kind" name="kind" defaultValue={filter.kind}>
          <option value="">{t("list.allKinds")}</option>
          {eventKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <Button type="submit" variant="line">
        {t("common:action.filter")}
      </Button>
      {isFiltered ? (
        <a className="jump" href={`/${language}/events`}>
          {t("common:action.clearFilters")}
        </a>
      ) : null}
    </form>
  );
}
