import { useParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { HealthHead } from "../event-queries.server.ts";

type Props = {
  head: HealthHead;
  here: "health" | "kitchen";
  /** She reads of single people. */
  mayRead?: boolean;
  children?: ReactNode;
};

/** Top of the pages of those who are named for an event's health, or cook for it: they need no other page of its desk. */
export function HealthDeskHead({ head, here, mayRead = true, children }: Props) {
  const { t } = useTranslation("manage");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { slug, title, titleLanguage, startsOn, endsOn, mayCount } = head;
  const tabs = [...(mayRead ? ["health" as const] : []), ...(mayCount ? ["kitchen" as const] : [])];
  return (
    <>
      <Crumbs label={t("today.title")} to={`/${lang}/manage`} text={t("today.title")} />
      <div className="page-head">
        <h1 lang={titleLanguage === lang ? undefined : titleLanguage}>{title}</h1>
        <p className="quiet">{formats.range(startsOn, endsOn)}</p>
        {children}
      </div>
      <Tabs
        label={t("event.pages")}
        tabs={tabs.map((tab) => ({
          to: deskPath(lang, slug, tab),
          label: t(`event.tab.${tab}`),
          isHere: tab === here,
        }))}
      />
    </>
  );
}
