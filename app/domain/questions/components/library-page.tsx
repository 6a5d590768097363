import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { QuestionLibrary } from "../library-queries.server.ts";
import type { QuestionType } from "../question.ts";
import type { DeskQuestion } from "../questions-queries.server.ts";
import type { QuestionDeed } from "../schema.ts";
import { QuestionForm, type QuestionReply } from "./question-form.tsx";
import { QuestionsList } from "./questions-list.tsx";

type Props = {
  title: string;
  library: QuestionLibrary;
  done: QuestionDeed | null;
  chosen: DeskQuestion | null;
  type: QuestionType | null;
  reply: QuestionReply | undefined;
};

/** Questions that a community keeps, to ask them again at its events. */
export function LibraryPage({ title, library, done, chosen, type, reply }: Props) {
  const { t } = useTranslation(["questions", "manage"]);
  const { lang = "en" } = useParams();
  const { slug, name, questions } = library;
  const town = `/${lang}/manage/communities/${slug}`;
  return (
    <div className="wrap">
      <Crumbs label={t("manage:today.title")} to={town} text={name} />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t("questions:library.intro")}</p>
        <p className="bar">
          <a className="jump" href={`${town}/translations`}>
            {t("manage:event.tab.translations")}
          </a>
        </p>
      </div>
      <div className="section stack--s">
        {done && !reply ? <Notice tone="good" title={t(`questions:done.${done}`)} /> : null}
        <RefusalNotice refusal={reply?.refusal} />
        {questions.length === 0 ? (
          <EmptyState
            title={t("questions:library.emptyTitle")}
            text={t("questions:library.emptyText")}
          />
        ) : null}
        <QuestionsList desk={library} canKeep={false} />
      </div>
      <QuestionForm key={chosen?.id ?? type ?? "new"} {...{ desk: library, chosen, type, reply }} />
    </div>
  );
}
