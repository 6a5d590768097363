import type { ReactNode } from "react";
import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { HealthOfOne } from "../event-queries.server.ts";
import { HealthFacts } from "./health-facts.tsx";

type Props = { page: HealthOfOne; children: ReactNode };

/** What is told of one person's health, for who is named for the event. */
export function HealthOfOnePage({ page: { head, person }, children }: Props) {
  const { t } = useTranslation(["health", "manage"]);
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { record, language, age, town, checkedOn } = person;
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs
          label={t("manage:event.tab.health")}
          to={deskPath(lang, head.slug, "health")}
          text={t("manage:event.tab.health")}
        />
        <h1>{formats.name(person)}</h1>
        <p className="quiet">{t("health:list.ageAndTown", { count: age, town })}</p>
        <p>{t("health:list.logged")}</p>
      </div>
      {record ? (
        <HealthFacts record={record} language={language} />
      ) : (
        <EmptyState title={t("health:one.missing")} text={t("health:one.missingText")} />
      )}
      {children}
      {checkedOn ? (
        <p className="hint">{t("health:kept.checked", { date: formats.day(checkedOn) })}</p>
      ) : null}
    </div>
  );
}
