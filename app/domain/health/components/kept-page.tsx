import { Form, Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { KeptHealth } from "../family-queries.server.ts";
import { HealthFacts } from "./health-facts.tsx";

type Props = { title: string; page: KeptHealth; done: "saved" | "deleted" | null };

/** What is kept of somebody's health, until when, for whom, and who looked. */
export function KeptPage({ title, page, done }: Props) {
  const { t } = useTranslation(["health", "people"]);
  const { lang = "en" } = useParams();
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs
          label={t("people:list.title")}
          to={`/${lang}/family/people`}
          text={t("people:list.title")}
        />
        <h1>{title}</h1>
      </div>
      {done ? <Notice tone="good" title={t(`health:done.${done}`)} /> : null}
      <Kept page={page} />
      <Looked looked={page.looked} />
      {page.kept && page.mayWrite ? <DeleteForm /> : null}
      <p>
        <Link to={`/${lang}/family`}>{t("health:kept.family")}</Link>
      </p>
    </div>
  );
}

function Kept({ page: { kept } }: { page: KeptHealth }) {
  const { t } = useTranslation("health");
  const formats = useFormats();
  if (!kept) return <EmptyState title={t("kept.none")} text={t("kept.noneText")} />;
  const { record, language, checkedOn, lastDay, events } = kept;
  return (
    <section className="stack--s" aria-labelledby="kept">
      <h2 id="kept">{t("kept.title")}</h2>
      <HealthFacts record={record} language={language} />
      <p>{t("kept.checked", { date: formats.day(checkedOn) })}</p>
      {events.length > 0 ? <p>{t("kept.events", { events: formats.list(events) })}</p> : null}
      {lastDay ? <p>{t("kept.lastDay", { date: formats.day(lastDay) })}</p> : null}
    </section>
  );
}

function Looked({ looked }: Pick<KeptHealth, "looked">) {
  const { t } = useTranslation("health");
  const formats = useFormats();
  return (
    <section className="stack--s" aria-labelledby="looked">
      <h2 id="looked">{t("looked.title")}</h2>
      <p>{t("looked.intro")}</p>
      {looked.length === 0 ? <p>{t("looked.none")}</p> : null}
      <ol className="stack--s" reversed>
        {looked.map(({ id, at, timeZone, name, reader, event, parts }) => (
          <li key={id}>
            <b>{formats.instant(at, { timeZone })}</b>
            <br />
            {name ? `${name}, ` : ""}
            {t(`reader.${reader}`)}
            <br />
            <span className="quiet">
              {event}: {formats.list(parts.map((part) => t(`part.${part}`)))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function DeleteForm() {
  const { t } = useTranslation("health");
  return (
    <details>
      <summary>{t("kept.delete")}</summary>
      <Form method="post" className="stack--s">
        <p>{t("kept.deleteText")}</p>
        <p className="bar">
          <Button name="intent" value="delete" variant="dangerMain">
            {t("kept.deleteSubmit")}
          </Button>
        </p>
      </Form>
    </details>
  );
}
