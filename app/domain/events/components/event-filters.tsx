import { useTranslation } from "react-i18next";
import type { Town } from "#app/domain/communities/queries.server.ts";
import { orderName, shownName } from "#app/domain/communities/town-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import type { EventFilter } from "../event-filter.ts";
import { eventKinds } from "../event-time.ts";
import { lodgings } from "../facts-schema.ts";

type Props = {
  filter: EventFilter;
  /** What the network has; of a large one only the town that is chosen. */
  choice: { towns: readonly Town[]; isWhole: boolean };
  language: Language;
};

/** Narrows the list of events. A plain form: what was chosen stands in the address. */
export function EventFilters({ filter, choice, language }: Props) {
  const { t } = useTranslation(["events", "common"]);
  return (
    <form className="filters" method="get" role="search" aria-label={t("list.filters")}>
      <div>
        <label htmlFor="text">{t("list.search")}</label>
        <input
          className="input"
          id="text"
          name="text"
          type="search"
          maxLength={80}
          defaultValue={filter.text}
        />
      </div>
      {choice.isWhole ? (
        <TownChoice filter={filter} towns={choice.towns} language={language} />
      ) : (
        <TownName filter={filter} towns={choice.towns} language={language} />
      )}
      <KindChoice filter={filter} />
      <div>
        <label htmlFor="age">{t("list.age")}</label>
        <input
          className="input input--day"
          id="age"
          name="age"
          inputMode="numeric"
          maxLength={3}
          defaultValue={filter.age}
        />
      </div>
      {(["from", "to"] as const).map((name) => (
        <div key={name}>
          <label htmlFor={name}>{t(`list.${name}`)}</label>
          <input className="input" id={name} name={name} type="date" defaultValue={filter[name]} />
        </div>
      ))}
      <LodgingAndPlaces filter={filter} />
      <Button type="submit" variant="line">
        {t("common:action.filter")}
      </Button>
    </form>
  );
}

type TownProps = Pick<Props, "filter" | "language"> & { towns: readonly Town[] };

function TownChoice({ filter, towns, language }: TownProps) {
  const { t } = useTranslation("events");
  const { sortByName } = useFormats();
  return (
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
  );
}

/** Where there are too many towns to choose from, one types the beginning of a name. */
function TownName({ filter, towns, language }: TownProps) {
  const { t } = useTranslation("events");
  const chosen = towns.find(({ slug }) => slug === filter.community);
  return (
    <div>
      <label htmlFor="town">{t("list.town")}</label>
      <input
        className="input"
        id="town"
        name="town"
        type="search"
        maxLength={80}
        defaultValue={chosen ? shownName(chosen, language) : filter.town}
      />
    </div>
  );
}

function KindChoice({ filter }: Pick<Props, "filter">) {
  const { t } = useTranslation("events");
  return (
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
  );
}

function LodgingAndPlaces({ filter }: Pick<Props, "filter">) {
  const { t } = useTranslation("events");
  return (
    <>
      <div>
        <label htmlFor="lodging">{t("list.lodging")}</label>
        <select className="input" id="lodging" name="lodging" defaultValue={filter.lodging}>
          <option value="">{t("list.allLodging")}</option>
          {lodgings.map((lodging) => (
            <option key={lodging} value={lodging}>
              {t(`lodging.${lodging}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="places">{t("list.places")}</label>
        <select className="input" id="places" name="places" defaultValue={filter.places}>
          <option value="">{t("list.allPlaces")}</option>
          <option value="left">{t("list.placesLeft")}</option>
        </select>
      </div>
    </>
  );
}
