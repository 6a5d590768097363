import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { fieldOf } from "#app/domain/questions/answer-form.ts";
import { QuestionFields } from "#app/domain/questions/components/question-fields.tsx";
import { useFormats } from "#app/i18n/use-formats.ts";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { RefusedChange } from "../change-answers.server.ts";
import type { RegistrationAnswers } from "../registration-answers.server.ts";

type Props = { answers: RegistrationAnswers; refused: RefusedChange | undefined };

/** The event's questions about somebody who is registered, with what was answered. */
export function AnswersPage({ answers, refused }: Props) {
  const { t } = useTranslation(["registrations", "common"]);
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { id, fields, questions, typed, version, title, until, timeZone, may } = answers;
  const page = `/${lang}/family/registrations/${id}`;
  const name = formats.name(answers);
  const hasFiles = fields.some(({ type }) => type === "file");
  const term = until && formats.instant(until, { timeZone });
  const wrong = Object.entries(refused?.wrong ?? {}).map(([question, message]) => {
    return { id: fieldOf({ id: question }), errors: [message] };
  });
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("registrations:family.now")} to={page} text={title} />
        <h1>{t("registrations:answers.titleOf", { name })}</h1>
        {term && may === "all" ? <p>{t("registrations:answers.until", { date: term })}</p> : null}
        {term && may === "missing" ? (
          <p>{t("registrations:answers.over", { date: term })}</p>
        ) : null}
      </div>
      {refused?.is === "changed" ? <Both answers={answers} refused={refused} /> : null}
      <ErrorSummary
        form={{ errorId: "answers-errors" }}
        fields={Object.fromEntries(Object.entries(wrong))}
      />
      <Form
        method="post"
        className="stack"
        encType={hasFiles ? "multipart/form-data" : undefined}
        noValidate
      >
        <input type="hidden" name="version" value={version} />
        <QuestionFields
          questions={fields}
          all={questions}
          language={lang}
          typed={refused?.typed ?? typed}
          wrong={refused?.wrong ?? {}}
        />
        <p className="bar">
          <Button>{t("common:action.save")}</Button>
          <ButtonLink variant="quiet" to={page}>
            {t("registrations:form.back")}
          </ButtonLink>
        </p>
      </Form>
    </div>
  );
}

/** What another tab or the other guardian saved meanwhile, beside what was typed here. */
function Both({ answers, refused }: { answers: RegistrationAnswers; refused: RefusedChange }) {
  const { t } = useTranslation("questions");
  const formats = useFormats();
  const wordsOf = (question: (typeof answers.fields)[number], values: readonly string[] = []) =>
    formats.list(
      values
        .filter((one) => one !== "")
        .map((code) => {
          if (question.type === "yesNo") return code === "yes" ? t("answer.yes") : t("answer.no");
          return question.answers.find((one) => one.code === code)?.value ?? code;
        }),
    );
  const values = answers.fields
    .filter(({ type }) => type !== "file")
    .map((one) => ({
      label: one.label.value,
      saved: wordsOf(one, answers.typed[one.id]),
      typed: wordsOf(one, refused.typed[one.id]),
    }));
  return (
    <>
      <RefusalNotice refusal={{ code: "changedMeanwhile", params: {} }} />
      <BothVersions values={values} />
    </>
  );
}
