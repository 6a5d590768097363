import { type FieldMetadata, getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxField, SelectField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import type { HealthToFill } from "../family-queries.server.ts";
import { diets, swimming } from "../record.ts";
import { AllergyFields } from "./allergy-fields.tsx";
import { CardFields } from "./card-fields.tsx";
import { MedicineFields } from "./medicine-fields.tsx";
import { summaryOf, type TypedHealth, typedOf } from "./typed-health.ts";

type Props = { page: HealthToFill; reply: DeskReply | undefined };

/** What a guardian tells of somebody's health; all of it may stay empty, and nothing of it needs script. */
export function HealthForm({ page, reply }: Props) {
  const { t } = useTranslation(["health", "people"]);
  const { lang = "en" } = useParams();
  const [form, fields] = useForm<TypedHealth>({
    id: "health",
    lastResult: reply?.result,
    defaultValue: typedOf(page),
  });
  return (
    <>
      <RefusalNotice refusal={reply?.refusal} />
      <ErrorSummary form={form} fields={summaryOf(fields)} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate autoComplete="off">
        <input type="hidden" name="version" value={page.version} />
        <AllergyFields rows={fields.allergies.getFieldList()} />
        <MedicineFields rows={fields.medicines.getFieldList()} />
        <CareFields fields={fields} />
        <CardFields hasCard={fields.hasCard} until={fields.cardUntil} />
        <AgreeFields page={page} keep={fields.keep} agreed={fields.agreed} />
        <p className="bar">
          <Button>{t("health:form.save")}</Button>
          <ButtonLink variant="line" to={`/${lang}/family/registrations/${page.registrationId}`}>
            {t("health:form.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}

type Fields = { [Name in keyof TypedHealth]: FieldMetadata<TypedHealth[Name]> };

function CareFields({
  fields,
}: {
  fields: Pick<Fields, "diets" | "dietNote" | "needs" | "conditions" | "swims" | "notes">;
}) {
  const { t } = useTranslation(["health", "people"]);
  const notSaid = { value: "", label: t("health:form.notSaid") };
  return (
    <>
      <CheckboxesField
        field={fields.diets}
        label={t("people:field.diet")}
        hint={t("health:form.dietHint")}
        options={diets.map((value) => ({ value, label: t(`people:diet.${value}`) }))}
      />
      <TextAreaField field={fields.dietNote} label={t("health:form.dietNote")} rows={2} />
      <TextAreaField field={fields.needs} label={t("people:field.support")} rows={3} />
      <TextAreaField
        field={fields.conditions}
        label={t("health:form.conditions")}
        hint={t("health:form.conditionsHint")}
        rows={3}
      />
      <SelectField
        field={fields.swims}
        label={t("people:field.swim")}
        options={[
          notSaid,
          ...swimming.map((value) => ({ value, label: t(`people:swim.${value}`) })),
        ]}
      />
      <TextAreaField
        field={fields.notes}
        label={t("health:form.notes")}
        hint={t("health:form.notesHint")}
        rows={3}
      />
    </>
  );
}

type Agreeing = { page: HealthToFill; keep: Fields["keep"]; agreed: Fields["agreed"] };

function AgreeFields({ page, keep, agreed }: Agreeing) {
  const { t } = useTranslation(["health", "people"]);
  const formats = useFormats();
  return (
    <>
      <CheckboxField
        field={keep}
        label={t("health:form.keep")}
        hint={t("health:form.keepHint", { date: formats.day(page.keptUntil) })}
      />
      <CheckboxField
        field={agreed}
        label={t("people:consent.health")}
        hint={t("health:form.agreedFor", { event: page.title })}
      />
    </>
  );
}
