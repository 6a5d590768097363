import { type FieldMetadata, getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxField, SelectField, TextField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { PersonToChange } from "../queries.server.ts";
import { guardianRelations, residences, roomingGroups } from "../schema.ts";
import { SpokenLanguages } from "./spoken-languages.tsx";
import { NameFields } from "./name-fields.tsx";

type Birth = { day: string; month: string; year: string };

export type TypedPerson = {
  version: string;
  givenNames: string;
  familyName: string;
  passportGivenNames: string;
  passportFamilyName: string;
  birth: Birth;
  residence: string;
  relation: string;
  rooming: string;
  speaks: Record<(typeof languages)[number], string>;
  emergencyName: string;
  emergencyPhone: string;
  isAnother: string;
};

type Props = {
  person: PersonToChange | null;
  residence: string;
  reply: DeskReply | undefined;
  /** Where the way back leads, if not to the list. */
  back?: string;
};

/** What a family tells of one of its people. */
export function PersonForm({ person, residence, reply, back }: Props) {
  const { t } = useTranslation(["people", "common"]);
  const { lang = "en" } = useParams();
  const [form, fields] = useForm<TypedPerson>({
    id: "person",
    lastResult: reply?.result,
    defaultValue: person ? { ...person, version: String(person.version) } : { residence },
  });
  const birth = fields.birth.getFieldset();
  return (
    <>
      <RefusalNotice refusal={reply?.refusal} />
      <ErrorSummary form={form} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        {person ? <input type="hidden" name="version" value={person.version} /> : null}
        {reply?.refusal?.code === "personTwice" ? (
          <CheckboxField field={fields.isAnother} label={t("people:form.isAnother")} />
        ) : null}
        <NameFields fields={fields} />
        <BirthField birth={birth} />
        <ChoiceFields fields={fields} />
        <SpokenLanguages speaks={fields.speaks} />
        <EmergencyFields fields={fields} />
        <p className="bar">
          <Button>{t("people:form.save")}</Button>
          <ButtonLink variant="line" to={back ?? `/${lang}/family/people`}>
            {back ? t("common:action.back") : t("people:form.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}

type Fields = { [Name in keyof TypedPerson]: FieldMetadata<TypedPerson[Name]> };

/** A field's metadata answer when asked, and are lost when spread. */
const partOf = ({ id, name, initialValue }: FieldMetadata<string>) => ({ id, name, initialValue });

function BirthField({ birth }: { birth: { [Part in keyof Birth]: FieldMetadata<string> } }) {
  const { t } = useTranslation("people");
  return (
    <DateField
      legend={t("field.birthDate")}
      {...{ day: partOf(birth.day), month: partOf(birth.month), year: partOf(birth.year) }}
      errors={birth.day.errors}
      isBirthday={false}
    />
  );
}

function ChoiceFields({ fields }: { fields: Pick<Fields, "relation" | "residence" | "rooming"> }) {
  const { t } = useTranslation("people");
  const formats = useFormats();
  const none = { value: "", label: t("form.notSaid") };
  const rooming = roomingGroups.map((value) => ({ value, label: t(`rooming.${value}`) }));
  const countries = residences
    .map((value) => ({ value, label: formats.country(value) }))
    .sort((a, b) => formats.compareNames(a.label, b.label));
  return (
    <>
      <SelectField
        field={fields.relation}
        label={t("field.relation")}
        options={guardianRelations.map((value) => ({ value, label: t(`relation.${value}`) }))}
      />
      <SelectField field={fields.residence} label={t("field.residence")} options={countries} />
      <SelectField
        field={fields.rooming}
        label={t("field.rooming")}
        hint={t("field.roomingHint")}
        options={[none, ...rooming]}
      />
    </>
  );
}

type Emergency = Pick<Fields, "emergencyName" | "emergencyPhone">;

function EmergencyFields({ fields }: { fields: Emergency }) {
  const { t } = useTranslation("people");
  return (
    <fieldset className="field stack--s">
      <legend>{t("field.emergencyContact")}</legend>
      <p className="hint">{t("field.emergencyContactHint")}</p>
      <TextField field={fields.emergencyName} label={t("field.name")} autoComplete="off" />
      <TextField
        field={fields.emergencyPhone}
        label={t("field.phone")}
        type="tel"
        autoComplete="off"
      />
    </fieldset>
  );
}
