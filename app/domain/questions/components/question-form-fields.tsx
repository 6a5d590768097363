import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { participantKinds } from "#app/domain/events/guest-kinds.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { CheckboxField, RadioField, TextField } from "#app/ui/fields.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { answerReaders, sensitivities } from "../keeping.ts";
import { hasOptions, questionStages, type QuestionType } from "../question.ts";
import { AnswerRows } from "./answer-rows.tsx";
import type { QuestionFormDesk } from "./question-form.tsx";
import type { TypedOption, TypedQuestion } from "./typed-question.ts";

type Field = Pick<FieldMetadata, "id" | "name" | "errors" | "errorId" | "descriptionId"> & {
  initialValue?: unknown;
};

export type QuestionFieldName = Exclude<keyof TypedQuestion, "version" | "type" | "options">;

type Props = {
  fields: Record<QuestionFieldName, Field>;
  options: { field: Field; rows: FieldMetadata<TypedOption>[] };
  type: QuestionType;
  desk: QuestionFormDesk;
  /** Answers of earlier questions, after which alone this one may be asked. */
  causes: { value: string; label: string }[];
};

/** What is asked, whom, when, and who reads the answers until when. */
export function QuestionFormFields({ fields, options, type, desk, causes }: Props) {
  const { t } = useTranslation(["questions", "places"]);
  const formats = useFormats();
  const { source, towns } = desk;
  const language = formats.language(source);
  return (
    <>
      <TextField
        field={fields.label}
        label={t("questions:field.label")}
        hint={t("questions:hint.language", { language })}
        lang={source}
        autoComplete="off"
      />
      <TextAreaField
        field={fields.hint}
        label={t("questions:field.hint")}
        hint={t("questions:hint.hint", { language })}
        rows={2}
        language={source}
      />
      {hasOptions(type) ? <AnswerRows {...options} source={source} /> : null}
      <CheckboxField field={fields.isRequired} label={t("questions:field.isRequired")} />
      <CheckboxField
        field={fields.isDecisive}
        label={t("questions:field.isDecisive")}
        hint={t("questions:hint.isDecisive")}
      />
      <RadioField
        field={fields.sensitivity}
        label={t("questions:field.sensitivity")}
        options={sensitivities.map((one) => ({
          value: one,
          label: t(`questions:sensitivity.${one}`),
          ...(one === "health" ? { hint: t("questions:sensitivityWhat.health") } : {}),
        }))}
      />
      <RadioField
        field={fields.stage}
        label={t("questions:field.stage")}
        options={questionStages.map((one) => ({ value: one, label: t(`questions:stage.${one}`) }))}
      />
      <CheckboxesField
        field={fields.kinds}
        label={t("questions:field.kinds")}
        hint={t("questions:hint.kinds")}
        options={participantKinds.map((one) => ({ value: one, label: t(`places:kind.${one}`) }))}
      />
      {towns.length > 1 ? (
        <CheckboxesField
          field={fields.towns}
          label={t("questions:field.towns")}
          hint={t("questions:hint.towns")}
          options={towns.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {causes.length > 0 ? (
        <CheckboxesField
          field={fields.after}
          label={t("questions:field.after")}
          hint={t("questions:hint.after")}
          options={causes}
        />
      ) : null}
      <CheckboxesField
        field={fields.readers}
        label={t("questions:field.readers")}
        hint={t("questions:hint.readers")}
        options={answerReaders.map((one) => ({ value: one, label: t(`questions:reader.${one}`) }))}
      />
      <TextField
        field={fields.deleteAfterDays}
        label={t("questions:field.deleteAfterDays")}
        hint={t("questions:hint.days")}
        inputMode="numeric"
        autoComplete="off"
        width="code"
      />
      {desk.endsOn === null ? null : (
        <TextField
          field={fields.deleteOn}
          label={t("questions:field.deleteOn")}
          hint={t("questions:hint.deletion")}
          type="date"
          width="code"
        />
      )}
    </>
  );
}
