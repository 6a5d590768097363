import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import type { ProgrammeDesk } from "../programme-queries.server.ts";

export type EntryName =
  "day" | "startsAt" | "endsAt" | "title" | "text" | "placeName" | "languages" | "communityId";

type Field = Pick<FieldMetadata, "id" | "name" | "errors" | "errorId" | "descriptionId"> & {
  initialValue?: unknown;
};

type Props = { fields: Record<EntryName, Field>; desk: ProgrammeDesk };

/** When, what, where, in which languages, and who looks after it. */
export function EntryFields({ fields, desk }: Props) {
  const { t } = useTranslation("programme");
  const formats = useFormats();
  const { days, towns, source, timeZone } = desk;
  const zone = formats.zone(new Date(days[0] ?? 0), timeZone);
  const inSource = t("hint.language", { language: formats.language(source) });
  return (
    <>
      <SelectField
        field={fields.day}
        label={t("field.day")}
        options={days.map((day) => ({ value: day, label: formats.day(day, "weekday") }))}
      />
      <TextField
        field={fields.startsAt}
        label={t("field.startsAt")}
        hint={t("hint.startsAt", { zone })}
        type="time"
        width="code"
      />
      <TextField
        field={fields.endsAt}
        label={t("field.endsAt")}
        hint={t("hint.endsAt")}
        type="time"
        width="code"
      />
      <TextField field={fields.title} label={t("field.title")} hint={inSource} lang={source} />
      <TextAreaField
        field={fields.text}
        label={t("field.text")}
        hint={inSource}
        rows={3}
        language={source}
      />
      <TextField field={fields.placeName} label={t("field.placeName")} autoComplete="off" />
      <CheckboxesField
        field={fields.languages}
        label={t("field.languages")}
        hint={t("hint.languages")}
        options={languages.map((one) => ({ value: one, label: formats.language(one) }))}
      />
      <SelectField
        field={fields.communityId}
        label={t("field.town")}
        options={[
          { value: "", label: t("noTown") },
          ...towns.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}
