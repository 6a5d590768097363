import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { QuestionType } from "../question.ts";
import type { DeskQuestion, QuestionsDesk } from "../questions-queries.server.ts";
import type { QuestionDeed } from "../schema.ts";
import { QuestionForm, type QuestionReply } from "./question-form.tsx";
import { QuestionsList } from "./questions-list.tsx";
import { TakeQuestion } from "./take-question.tsx";

type Props = {
  desk: QuestionsDesk;
  done: QuestionDeed | null;
  chosen: DeskQuestion | null;
  type: QuestionType | null;
  reply: QuestionReply | undefined;
};

/** What participants of an event are asked: the list, with a form for a question. */
export function QuestionsPage({ desk, done, chosen, type, reply }: Props) {
  const { t } = useTranslation("questions");
  const { lang = "en" } = useParams();
  const { questions } = desk;
  return (
    <div className="wrap">
      <EventDeskHead head={desk.head} here="questions">
        <p className="lead">{t("intro")}</p>
        {questions.length > 0 ? (
          <p>
            <a className="jump" href={`${deskPath(lang, desk.head.slug, "questions")}/preview`}>
              {t("preview.link")}
            </a>
          </p>
        ) : null}
      </EventDeskHead>
      <div className="section stack--s">
        {done && !reply ? <Notice tone="good" title={t(`done.${done}`)} /> : null}
        <RefusalNotice refusal={reply?.refusal} />
        {questions.length === 0 ? (
          <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
        ) : null}
        <QuestionsList desk={desk} canKeep />
      </div>
      <TakeQuestion desk={desk} />
      <QuestionForm key={chosen?.id ?? type ?? "new"} {...{ desk, chosen, type, reply }} />
    </div>
  );
}
