import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { VersionField } from "#app/domain/communities/components/version-field.tsx";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { possibleCauses } from "../asked-questions.ts";
import { type QuestionType, questionTypes } from "../question.ts";
import type { DeskQuestion, QuestionsDesk } from "../questions-queries.server.ts";
import { QuestionFormFields } from "./question-form-fields.tsx";
import { typedQuestion, type TypedQuestion } from "./typed-question.ts";
import { useBothQuestions } from "./use-both-questions.ts";
import { useAnswerWords } from "./use-question-words.ts";

/** What the forms of questions get back: which of them was sent, too. */
export type QuestionReply = DeskReply & { intent: string | null };

/** What the form knows of where the question is asked; a library has no days and no towns. */
export type QuestionFormDesk = Pick<QuestionsDesk, "source" | "towns" | "questions"> & {
  endsOn: string | null;
};

type Props = {
  desk: QuestionFormDesk;
  /** The question that is changed; null for a new one. */
  chosen: DeskQuestion | null;
  /** Kind of answer of a new question; null while it is not chosen. */
  type: QuestionType | null;
  reply: QuestionReply | undefined;
};

/** A new question, or one that is changed. What kind of answer it has is chosen first, and stays. */
export function QuestionForm({ desk, chosen, type, reply }: Props) {
  const { t } = useTranslation("questions");
  const kind = chosen?.type ?? type;
  return (
    <section className="section stack--s" id="question">
      <h2>{chosen ? t("change") : t("add")}</h2>
      {kind ? (
        <>
          <p>
            {t("addType")}: <b>{t(`type.${kind}`)}</b>
          </p>
          <FormOfType {...{ desk, chosen, reply }} type={kind} />
        </>
      ) : (
        <ChooseType />
      )}
    </section>
  );
}

function ChooseType() {
  const { t } = useTranslation("questions");
  return (
    <form method="get" action="#question" className="stack">
      <fieldset className="field">
        <legend>{t("addType")}</legend>
        <div className="choice choice--tight">
          {questionTypes.map((one, at) => (
            <label key={one}>
              <input type="radio" name="type" value={one} defaultChecked={at === 0} />
              <span>{t(`type.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="bar">
        <Button>{t("addContinue")}</Button>
      </p>
    </form>
  );
}

function FormOfType({ desk, chosen, type, reply }: Props & { type: QuestionType }) {
  const { t } = useTranslation(["questions", "common"]);
  const saved = typedQuestion(chosen, type);
  const [form, fields] = useForm<TypedQuestion>({
    ...{ id: "question-form", lastResult: reply?.result, defaultValue: saved },
  });
  const causes = useCauses(desk, chosen);
  const hasSeenBoth = chosen !== null && reply?.refusal?.code === "changedMeanwhile";
  // The fields are made as they are asked for, so they cannot be spread.
  const { label, hint, isRequired, isDecisive, sensitivity, stage, kinds, towns, after } = fields;
  const { readers, deleteAfterDays, deleteOn, version, options } = fields;
  const shown = {
    ...{ label, hint, isRequired, isDecisive, sensitivity, stage, kinds, towns, after },
    ...{ readers, deleteAfterDays, deleteOn },
  };
  const rows = options.getFieldList();
  const ofRows = rows.map((row) => row.getFieldset().label);
  const both = useBothQuestions(desk, saved, form.initialValue as Partial<TypedQuestion>);
  return (
    <>
      {hasSeenBoth ? <BothVersions values={both} /> : null}
      <ErrorSummary
        form={form}
        fields={{
          ...shown,
          options,
          ...Object.fromEntries(ofRows.map((field) => [field.name, field])),
        }}
      />
      <Form
        method="post"
        action={chosen ? `?question=${chosen.id}#question` : `?type=${type}#question`}
        className="stack"
        {...getFormProps(form)}
        noValidate
      >
        <input type="hidden" name="type" value={type} />
        {chosen ? (
          <>
            <input type="hidden" name="id" value={chosen.id} />
            <VersionField
              initialValue={version.initialValue}
              current={String(chosen.version)}
              hasSeenBoth={hasSeenBoth}
            />
          </>
        ) : null}
        <QuestionFormFields
          {...{ fields: shown, options: { field: options, rows }, type, desk }}
          causes={causes}
        />
        <p className="bar">
          <Button variant="main" name="intent" value={chosen ? "save" : "add"}>
            {chosen ? t("common:action.save") : t("questions:addSubmit")}
          </Button>
          {chosen ? (
            <>
              <Button variant="danger" name="intent" value="remove">
                {t("questions:remove")}
              </Button>
              <ButtonLink variant="quiet" to="?#question">
                {t("questions:addInstead")}
              </ButtonLink>
            </>
          ) : null}
        </p>
      </Form>
    </>
  );
}

/** Answers of earlier questions that can lead to one; a new one may come after all others. */
function useCauses({ questions }: QuestionFormDesk, chosen: DeskQuestion | null) {
  const wordsOf = useAnswerWords();
  const last = { stage: "confirmed" as const, position: Infinity, id: "" };
  const causes = chosen
    ? possibleCauses(chosen, questions)
    : possibleCauses({ ...emptyQuestion, ...last }, questions);
  return questions
    .filter(({ id }) => causes.some((one) => one.id === id))
    .flatMap((one) =>
      wordsOf(one).map(({ code, label }) => {
        return { value: `${one.id}:${code}`, label: `${one.label} – ${label}` };
      }),
    );
}

const emptyQuestion = {
  ...{ type: "text" as const, isRequired: false, options: [] },
  ...{ kinds: [], towns: [], conditions: [] },
};
