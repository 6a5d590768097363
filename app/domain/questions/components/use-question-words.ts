import { useTranslation } from "react-i18next";
import { codesOf, type Question } from "../question.ts";
import type { DeskQuestion } from "../questions-queries.server.ts";

type Answered = Pick<Question, "type" | "options"> & Pick<DeskQuestion, "answers">;

/** Codes of a question's answers, each with its words. */
export function useAnswerWords(): (question: Answered) => { code: string; label: string }[] {
  const { t } = useTranslation("questions");
  return ({ answers, ...question }) =>
    question.type === "yesNo"
      ? codesOf(question).map((code) => ({
          code,
          label: code === "yes" ? t("answer.yes") : t("answer.no"),
        }))
      : answers;
}
