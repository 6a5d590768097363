import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { AnnouncementsPage as Page } from "../queries.server.ts";

/** What the desk wrote to many, the latest first. */
export function AnnouncementsPage({ page }: { page: Page }) {
  const { t } = useTranslation("announcements");
  const { lang = "en" } = useParams();
  const { instant, list, language } = useFormats();
  const { head, announcements, timeZone } = page;
  const at = `${deskPath(lang, head.slug, "messages")}/all`;
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="messages" />
      <div className="section stack">
        <h2>{t("title")}</h2>
        <p>
          <ButtonLink to={`${at}/new`}>{t("new")}</ButtonLink>
        </p>
        {announcements.length === 0 ? (
          <EmptyState title={t("none")} text={t("noneText")} />
        ) : (
          <ul className="stack--s">
            {announcements.map((one) => (
              <li key={one.id} className="card stack--s">
                <h3>
                  <a href={`${at}/${one.id}`}>{one.title}</a>
                </h3>
                <p className="quiet small">
                  {[
                    t(`state.${one.state}`),
                    one.state === "sent" ? t("recipients", { count: one.recipients }) : null,
                    instant(one.sentAt ?? one.sendAt ?? one.createdAt, { timeZone }),
                    one.by,
                    list(one.languages.map((code) => language(code))),
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
