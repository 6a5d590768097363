import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { TwinningDesk } from "../desk-queries.server.ts";
import { DetailsForm } from "./details-form.tsx";
import { StepForm } from "./step-form.tsx";
import { StepList } from "./step-list.tsx";

type Props = {
  title: string;
  desk: TwinningDesk;
  /** The step that the form below the history changes; none for a new one. */
  stepId: string | null;
  isSaved: boolean;
  reply: (DeskReply & { intent: string | null }) | undefined;
};

/** What is known of a partnership, and its history, to be written by the coordinators of its towns. */
export function TwinningDeskPage({ title, desk, stepId, isSaved, reply }: Props) {
  const { t } = useTranslation("twinnings");
  const { lang = "en", slug = "" } = useParams();
  const replyTo = (intent: string) => (reply?.intent === intent ? reply : undefined);
  const step = desk.steps.find(({ id }) => id === stepId) ?? null;
  const list = `/${lang}/manage/communities/${slug}/twinnings`;
  return (
    <div className="wrap wrap--column">
      <Crumbs label={t("desk.listTitle")} to={list} text={t("desk.listTitle")} />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t("desk.intro")}</p>
        <p>
          <a className="jump" href={`/${lang}/twinnings/${desk.slug}`}>
            {t("desk.publicPage")}
          </a>
        </p>
      </div>
      {isSaved && !reply ? <Notice tone="good" title={t("desk.saved")} /> : null}
      <RefusalNotice refusal={replyTo("removeStep")?.refusal} />
      <StepList desk={desk} />
      <StepForm key={step?.id ?? "new"} desk={desk} step={step} reply={replyTo("step")} />
      <DetailsForm desk={desk} reply={replyTo("details")} />
    </div>
  );
}
