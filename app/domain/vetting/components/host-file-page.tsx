import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { HostFilePage as Page } from "../queries.server.ts";
import { Decisions } from "./decisions.tsx";
import { RecordForms } from "./record-forms.tsx";

export type FileReply = (DeskReply & { intent: string | null }) | undefined;

type Props = { title: string; page: Page; isDone: boolean; reply: FileReply };

/** One family's file: what it still lacks, what was seen, what was decided; each look at it is written down. */
export function HostFilePage({ title, page, isDone, reply }: Props) {
  const { t } = useTranslation("vetting");
  const { lang = "en" } = useParams();
  const { day } = useFormats();
  const { town, home, approvedUntil, today } = page;
  const at = `/${lang}/manage/communities/${town.slug}/hosts`;
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("file.back")} to={at} text={t("list.titleOf", { town: town.name })} />
        <h1>{title}</h1>
        <p className="quiet">{t("file.logged")}</p>
      </div>
      {isDone && !reply ? <Notice tone="good" title={t("done.saved")} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      <Notice
        tone={approvedUntil && approvedUntil >= today ? "good" : "attention"}
        title={
          approvedUntil && approvedUntil >= today
            ? t("verdict.approveUntil", { date: day(approvedUntil) })
            : t("list.notApproved")
        }
      />
      <Missing page={page} />
      <section className="stack--s" aria-labelledby="home">
        <h2 id="home">{t("file.home")}</h2>
        <Lines>
          <Line label={t("file.address")}>{home.address}</Line>
          <Line label={t("file.phone")}>{home.phone}</Line>
          <Line label={t("file.members")}>
            <ul>
              {home.members.map(({ id, name, birthYear }) => (
                <li key={id}>{t("file.born", { name, year: String(birthYear) })}</li>
              ))}
            </ul>
          </Line>
          {home.motive ? <Line label={t("file.motive")}>{home.motive}</Line> : null}
        </Lines>
      </section>
      <Records page={page} />
      <RecordForms page={page} reply={reply} />
      <Decisions page={page} reply={reply} />
    </div>
  );
}

function Missing({ page: { standing, home } }: { page: Page }) {
  const { t } = useTranslation("vetting");
  const { day } = useFormats();
  if (standing.until) return <p>{t("file.holds", { date: day(standing.until) })}</p>;
  const nameOf = (id: string) => home.members.find((one) => one.id === id)?.name ?? "";
  return (
    <section className="stack--s" aria-labelledby="missing">
      <h2 id="missing">{t("list.missing")}</h2>
      <ul className="prose">
        {standing.gaps.map(({ step, memberId, count }) => (
          <li key={`${step} ${memberId ?? ""}`}>
            {memberId
              ? t("file.gapOf", { step: t(`step.${step}`), name: nameOf(memberId) })
              : count > 1
                ? t("file.gapMore", { step: t(`step.${step}`), number: count })
                : t(`step.${step}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was seen, the first before the others. */
function Records({ page: { records, home } }: { page: Page }) {
  const { t } = useTranslation(["vetting", "common"]);
  const { day, list, country } = useFormats();
  if (records.length === 0) return null;
  const nameOf = (id: string | null) => home.members.find((one) => one.id === id)?.name;
  const wordsOf = ({ told }: (typeof records)[number]): string[] => {
    switch (told.step) {
      case "reference":
        return [told.referee, told.relation, told.note];
      case "check":
        return [
          country(told.country),
          t(told.isClear ? "result.clear" : "result.notClear"),
          told.certificateOn ? t("file.certificate", { date: day(told.certificateOn) }) : "",
        ];
      case "visit":
        return [told.visitors, list(told.items.map((item) => t(`item.${item}`))), told.report];
      default:
        return [told.note];
    }
  };
  return (
    <section className="stack--s" aria-labelledby="records">
      <h2 id="records">{t("file.records")}</h2>
      <Lines>
        {records.map((one) => (
          <Line
            key={one.id}
            label={t(`step.${one.told.step}`)}
            action={
              <Form method="post">
                <input type="hidden" name="id" value={one.id} />
                <Button
                  variant="quiet"
                  small
                  name="intent"
                  value="takeBack"
                  aria-label={t("common:actionOf", {
                    action: t("file.takeBack"),
                    name: `${t(`step.${one.told.step}`)}, ${day(one.doneOn)}`,
                  })}
                >
                  {t("file.takeBack")}
                </Button>
              </Form>
            }
          >
            <b>{day(one.doneOn)}</b> {nameOf(one.memberId)}
            <br />
            <span className="as-written">{wordsOf(one).filter(Boolean).join(" · ")}</span>
          </Line>
        ))}
      </Lines>
    </section>
  );
}
