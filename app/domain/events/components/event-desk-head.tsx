import { useParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { EventHead } from "../desk-queries.server.ts";
import { type DeskTab, deskPath } from "../desk-tabs.ts";
import type { EventState } from "../lifecycle.ts";

const tones: Record<EventState, string> = {
  draft: "st-att",
  published: "st-good",
  completed: "st-action",
  archived: "st-quiet",
  cancelled: "st-bad",
};

type Props = { head: EventHead; here: DeskTab; children?: ReactNode };

/** Top of every page of an event's desk: which event, how it stands, and the pages of the desk. */
export function EventDeskHead({ head, here, children }: Props) {
  const { t } = useTranslation(["manage", "events"]);
  const { lang = "en" } = useParams();
  const { slug, title, titleLanguage, state, isForEverybody, tabs } = head;
  return (
    <>
      <Crumbs
        label={t("manage:today.title")}
        to={`/${lang}/manage`}
        text={t("manage:today.title")}
      />
      <div className="page-head">
        <h1 lang={titleLanguage === lang ? undefined : titleLanguage}>{title}</h1>
        <p className="bar">
          <span className={`state state--box ${tones[state]}`}>{t(`events:state.${state}`)}</span>
          {isForEverybody ? (
            <a className="jump" href={`/${lang}/events/${slug}`}>
              {t("manage:community.publicPage")}
            </a>
          ) : null}
        </p>
        {children}
      </div>
      <Tabs
        label={t("manage:event.pages")}
        tabs={tabs.map((tab) => ({
          to: deskPath(lang, slug, tab),
          label: t(`manage:event.tab.${tab}`),
          isHere: tab === here,
        }))}
      />
    </>
  );
}
