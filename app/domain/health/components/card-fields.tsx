import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { DateField } from "#app/ui/date-field.tsx";
import { CheckboxField } from "#app/ui/fields.tsx";
import type { TypedHealth } from "./typed-health.ts";

type Props = {
  hasCard: FieldMetadata<string>;
  until: FieldMetadata<TypedHealth["cardUntil"]>;
};

/** A field's metadata answer when asked, and are lost when spread. */
const partOf = ({ id, name, initialValue }: FieldMetadata<string>) => ({ id, name, initialValue });

/** Whether there is an insurance card, and until when; never its number. */
export function CardFields({ hasCard, until }: Props) {
  const { t } = useTranslation("health");
  const { day, month, year } = until.getFieldset();
  return (
    <>
      <CheckboxField field={hasCard} label={t("form.hasCard")} />
      <DateField
        legend={t("form.cardUntil")}
        {...{ day: partOf(day), month: partOf(month), year: partOf(year) }}
        errors={day.errors}
        isBirthday={false}
      />
    </>
  );
}
