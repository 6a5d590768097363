import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import type { DietCounts } from "../diet-counts.ts";
import type { KitchenCounts } from "../kitchen-queries.server.ts";
import { HealthDeskHead } from "./health-desk-head.tsx";

type Props = { kitchen: KitchenCounts; children: ReactNode };

/** How many eat what, for those who cook: counts, never names. */
export function KitchenPage({ kitchen, children }: Props) {
  const { t } = useTranslation("health");
  const { head, mayRead, people, told, counts } = kitchen;
  return (
    <div className="wrap">
      <HealthDeskHead head={head} here="kitchen" mayRead={mayRead}>
        <p className="lead">{t("kitchen.lead")}</p>
      </HealthDeskHead>
      <section className="section stack--s">
        <p>{t("kitchen.people", { count: people })}</p>
        <p>{t("kitchen.told", { count: told })}</p>
        {counts ? (
          <Counts counts={counts} />
        ) : (
          <EmptyState title={t("kitchen.tooFew")} text={t("kitchen.tooFewText")} />
        )}
        {children}
      </section>
    </div>
  );
}

function Counts({ counts: { diets, allergens, more } }: { counts: DietCounts }) {
  const { t } = useTranslation(["health", "people"]);
  const formats = useFormats();
  const number = (count: number | null) =>
    count === null ? t("health:kitchen.oneOrTwo") : formats.number(count);
  return (
    <>
      <h2>{t("health:kitchen.diets")}</h2>
      {diets.length === 0 ? <p>{t("health:kitchen.noDiets")}</p> : null}
      <Lines>
        {diets.map(({ diet, count }) => (
          <Line key={diet} label={t(`people:diet.${diet}`)}>
            {number(count)}
          </Line>
        ))}
      </Lines>
      <h2>{t("health:kitchen.allergens")}</h2>
      {allergens.length === 0 ? <p>{t("health:kitchen.noAllergens")}</p> : null}
      <Lines>
        {allergens.map(({ allergen, count, isSevere }) => (
          <Line key={allergen} label={t(`health:allergen.${allergen}`)}>
            {number(count)}
            {isSevere ? <b> {t("health:kitchen.severe")}</b> : null}
          </Line>
        ))}
      </Lines>
      {more === 0 ? null : <p>{t("health:kitchen.more", { number: number(more) })}</p>}
    </>
  );
}
