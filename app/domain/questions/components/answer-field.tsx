import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PartNote } from "#app/domain/texts/components/part-note.tsx";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { RadioField, SelectField, TextField } from "#app/ui/fields.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import type { ShownQuestion } from "../shown-questions.server.ts";

type Field = Pick<FieldMetadata, "id" | "name" | "errors" | "errorId" | "descriptionId"> & {
  initialValue: string[];
};

type Props = {
  question: ShownQuestion;
  field: Field;
  language: string;
  /** The form has said of all questions which language they are in. */
  isSaid: boolean;
};

/** More answers than that are a list to open. */
const MOST_ROWS = 7;

/** The field of one question, by its type. */
export function AnswerField({ question, field, language, isSaid }: Props) {
  const { t } = useTranslation("questions");
  const { type, label, hint, answers, isRequired, sensitivity } = question;
  const isFree = sensitivity === "health" && (type === "text" || type === "file");
  const name = isRequired ? (
    <span lang={label.language}>{label.value}</span>
  ) : (
    <>
      <span lang={label.language}>{label.value}</span> {t("form.optional")}
    </>
  );
  const note = (
    <>
      {hint ? <span lang={hint.language}>{hint.value} </span> : null}
      {isFree ? t("form.onlyNeeded") : null}
    </>
  );
  const own = { field, label: name, hint: hint || isFree ? note : undefined };
  const options = answers.map(({ code, value }) => ({ value: code, label: value }));
  return (
    <>
      <ByType {...{ question, own, options }} />
      <PartNote written={label.language} language={language} isSaid={isSaid} />
    </>
  );
}

type ByTypeProps = {
  question: ShownQuestion;
  own: { field: Field; label: ReactNode; hint: ReactNode };
  options: { value: string; label: string }[];
};

function ByType({ question: { type }, own, options }: ByTypeProps) {
  const { t } = useTranslation("questions");
  // Fields with one value read it as a text.
  const single = { ...own, field: { ...own.field, initialValue: own.field.initialValue[0] } };
  switch (type) {
    case "yesNo": {
      const yesNo = [
        { value: "yes", label: t("answer.yes") },
        { value: "no", label: t("answer.no") },
      ];
      return <RadioField {...single} options={yesNo} row />;
    }
    case "oneOf":
      if (options.length <= MOST_ROWS) return <RadioField {...single} options={options} />;
      return (
        <SelectField {...single} options={[{ value: "", label: t("form.choose") }, ...options]} />
      );
    case "severalOf":
      return <CheckboxesField {...own} options={options} />;
    case "text":
      return <TextAreaField {...single} rows={3} />;
    case "number":
      return <TextField {...single} inputMode="decimal" autoComplete="off" width="code" />;
    case "date":
      return <TextField {...single} type="date" width="code" />;
    case "file":
      return (
        <TextField
          {...single}
          type="file"
          accept="application/pdf,image/jpeg,image/png,image/webp"
          defaultValue={undefined}
        />
      );
  }
}
