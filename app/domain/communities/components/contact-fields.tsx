import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { CheckboxField, SelectField, TextField } from "#app/ui/fields.tsx";
import { contactLanguages, contactTasks } from "../contact.ts";

export type TypedContact = {
  name: string;
  task: string;
  email: string;
  phone: string;
  languages: string[];
  remove: string;
};

type Props = {
  row: FieldMetadata<TypedContact>;
  isNew: boolean;
  number: number;
  /** Each has something to answer about. */
  hasTask: boolean;
};

/** One person who may be asked. */
export function ContactFields({ row, isNew, number, hasTask }: Props) {
  const { t } = useTranslation(["manage", "communities"]);
  const formats = useFormats();
  const { name, task, email, phone, languages, remove } = row.getFieldset();
  const title = isNew
    ? t("manage:community.contactNew")
    : (name.initialValue ?? t("manage:community.contactNumber", { number }));
  const isWrong = [name, task, email, phone, languages].some(({ errors }) => errors?.length);
  return (
    <details className="group" open={isWrong || (isNew && number === 1)}>
      <summary>{title}</summary>
      <TextField field={name} label={t("manage:community.contactName")} autoComplete="off" />
      {hasTask ? (
        <SelectField
          field={task}
          label={t("manage:community.contactTask")}
          options={contactTasks.map((value) => ({
            value,
            label: t(`communities:contact.task.${value}`),
          }))}
        />
      ) : null}
      <TextField
        field={email}
        label={t("manage:community.contactEmail")}
        type="email"
        autoComplete="off"
      />
      <TextField
        field={phone}
        label={t("manage:community.contactPhone")}
        hint={t("manage:community.contactPhoneHint")}
        type="tel"
        autoComplete="off"
      />
      <CheckboxesField
        field={languages}
        label={t("manage:community.contactLanguages")}
        options={contactLanguages.map((value) => ({ value, label: formats.language(value) }))}
      />
      {isNew ? null : <CheckboxField field={remove} label={t("manage:community.contactRemove")} />}
    </details>
  );
}
