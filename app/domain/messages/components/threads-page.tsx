import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { PagesNav } from "#app/ui/pages-nav.tsx";
import type { EventThreads } from "../event-threads.server.ts";

/** The families that have written about an event, those who wait for an answer first. */
export function ThreadsPage({ list }: { list: EventThreads }) {
  const { t } = useTranslation("messages");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { head, threads, page, pages } = list;
  const at = deskPath(lang, head.slug, "messages");
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="messages" />
      <section className="section stack--s" aria-labelledby="threads">
        <h2 id="threads">{t("threads.title")}</h2>
        <p>
          <a className="jump" href={`${at}/all`}>
            {t("threads.all")}
          </a>
        </p>
        {threads.length === 0 ? (
          <EmptyState title={t("threads.none")} text={t("threads.noneText")} />
        ) : null}
        <Lines>
          {threads.map(({ registrationId, names, town, at: written, isOpen }) => (
            <Line
              key={registrationId}
              label={formats.list(names.map((one) => formats.name(one)))}
              action={
                <a
                  className="jump"
                  href={`/${lang}/manage/registrations/${registrationId}/messages`}
                >
                  {t(isOpen ? "threads.answer" : "threads.read")}
                </a>
              }
            >
              {isOpen ? <b>{t("threads.open")}</b> : t("threads.answered")}
              <br />
              <span className="quiet">
                {t("threads.when", { town, date: formats.day(written) })}
              </span>
            </Line>
          ))}
        </Lines>
        <PagesNav
          page={page}
          pages={pages}
          addressOf={(other) => (other > 1 ? `${at}?page=${String(other)}` : at)}
        />
      </section>
    </div>
  );
}
