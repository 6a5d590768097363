import { useTranslation } from "react-i18next";
import { PartNote } from "#app/domain/texts/components/part-note.tsx";
import { wholeIn } from "#app/domain/texts/shown-in.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { codesOf } from "../question.ts";
import { fieldOf, type ShownAnswers } from "../answer-form.ts";
import type { ShownQuestion } from "../shown-questions.server.ts";
import { AnswerField } from "./answer-field.tsx";

type Props = {
  /** Those that the person may be asked, whatever she answers; in their order. */
  questions: readonly ShownQuestion[];
  /** Those that they can depend on, where some are asked elsewhere. */
  all?: readonly ShownQuestion[];
  language: string;
  /** Answers given before, or typed just now. */
  typed: ShownAnswers;
  /** By question, what is wrong with its answer (a key of errors.json). */
  wrong: Record<string, string>;
  /** Whom they are about, where the form asks about several. */
  of?: string;
};

/**
 * Questions as fields of a form. One that is asked only after certain answers says so beside it: the form works without
 * script, and what is typed there in vain counts for nothing.
 */
export function QuestionFields(props: Props) {
  const { questions, all = questions, language, typed, wrong, of } = props;
  const { t } = useTranslation("questions");
  const conditionOf = useCondition(all);
  const said = wholeIn(
    questions.map(({ label }) => label.language),
    language,
  );
  return (
    <>
      {said ? <PartNote written={said} language={language} /> : null}
      {questions.map((question) => {
        const condition = conditionOf(question);
        const name = fieldOf(question, of);
        const field = {
          ...{ id: name, name, errorId: `${name}-error`, descriptionId: `${name}-hint` },
          errors: wrong[question.id] ? [wrong[question.id] ?? ""] : undefined,
          initialValue: typed[question.id] ?? [],
        };
        const shown = <AnswerField {...{ question, field, language }} isSaid={said !== null} />;
        if (!condition) return <div key={question.id}>{shown}</div>;
        return (
          <fieldset key={question.id} className="follow-up stack--s">
            <legend className="quiet">{t("form.onlyIf", { condition })}</legend>
            {shown}
          </fieldset>
        );
      })}
      <Readers questions={questions} />
    </>
  );
}

/** After which answers a question is asked, in words; empty where it always is. */
function useCondition(questions: readonly ShownQuestion[]) {
  const { t } = useTranslation("questions");
  const wordOf = (question: ShownQuestion, code: string) => {
    if (question.type === "yesNo") return code === "yes" ? t("answer.yes") : t("answer.no");
    return question.answers.find((one) => one.code === code)?.value ?? "";
  };
  return ({ conditions }: ShownQuestion): string =>
    conditions
      .flatMap(({ questionId, codes }) => {
        const on = questions.find(({ id }) => id === questionId);
        if (!on) return [];
        const others = codesOf(on).filter((code) => !codes.includes(code));
        const isLong = codes.length > others.length && codes.length > 2;
        const answers = (isLong ? others : codes).map((code) => wordOf(on, code)).join(" / ");
        const words = { question: on.label.value, answers };
        return [isLong ? t("form.conditionNot", words) : t("form.condition", words)];
      })
      .join("; ");
}

/** Who will read the answers, and until when: families know before they write. */
function Readers({ questions }: Pick<Props, "questions">) {
  const { t } = useTranslation("questions");
  const formats = useFormats();
  if (questions.length === 0) return null;
  return (
    <details className="group">
      <summary>{t("form.readers")}</summary>
      <ul>
        {questions.map(({ id, label, readers, deleteOn, deleteAfterDays }) => (
          <li key={id}>
            <span lang={label.language}>{label.value}</span>
            <small className="quiet">
              {formats.list(readers.map((one) => t(`reader.${one}`)))} ·{" "}
              {deleteOn
                ? t("list.day", { date: formats.day(deleteOn) })
                : t("list.days", { count: deleteAfterDays ?? 0 })}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
