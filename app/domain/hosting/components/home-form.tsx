import { type FieldMetadata, getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { FoldedRow } from "#app/domain/health/components/folded-row.tsx";
import { KeptRow } from "#app/domain/health/components/kept-row.tsx";
import { diets } from "#app/domain/health/record.ts";
import { SpokenLanguages } from "#app/domain/people/components/spoken-languages.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxField, SelectField, TextField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { interests, pets, sexes } from "../home.ts";
import type { HomeToFill } from "../own-hosting.server.ts";
import { type TypedHome, type TypedMember, typedHome } from "./typed-home.ts";

type Props = { page: HomeToFill; reply: DeskReply | undefined };

/** What a family says of its home; rows for more people and rooms are folded, and nothing needs script. */
export function HomeForm({ page, reply }: Props) {
  const { t } = useTranslation(["hosting", "people"]);
  const { lang = "en" } = useParams();
  const [form, fields] = useForm<TypedHome>({
    id: "home",
    lastResult: reply?.result,
    defaultValue: typedHome(page),
  });
  return (
    <>
      <RefusalNotice refusal={reply?.refusal} />
      <ErrorSummary form={form} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <input type="hidden" name="version" value={page.version} />
        <SelectField
          field={fields.town}
          label={t("hosting:home.town")}
          hint={t("hosting:home.townHint")}
          options={[
            { value: "", label: t("hosting:home.choose") },
            ...page.towns.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <TextField
          field={fields.address}
          label={t("hosting:card.address")}
          autoComplete="street-address"
        />
        <TextField
          field={fields.phone}
          label={t("hosting:card.phone")}
          {...{ type: "tel", autoComplete: "tel" }}
        />
        <section className="stack--s" aria-labelledby="members">
          <h2 id="members">{t("hosting:card.members")}</h2>
          <p className="hint">{t("hosting:home.membersHint")}</p>
          {fields.members.getFieldList().map((row, at) => (
            <MemberRow key={row.key ?? at} row={row} number={at + 1} />
          ))}
        </section>
        <section className="stack--s" aria-labelledby="rooms">
          <h2 id="rooms">{t("hosting:home.rooms")}</h2>
          <p className="hint">{t("hosting:home.roomsHint")}</p>
          {fields.rooms.getFieldList().map((row, at) => (
            <TextField
              key={row.key ?? at}
              field={row.getFieldset().beds}
              label={t("hosting:home.room", { number: at + 1 })}
              {...{ width: "code", inputMode: "numeric", autoComplete: "off" }}
            />
          ))}
        </section>
        <SpokenLanguages speaks={fields.speaks} />
        <CheckboxesField
          field={fields.pets}
          label={t("hosting:card.pets")}
          options={pets.map((value) => ({ value, label: t(`hosting:pet.${value}`) }))}
        />
        <CheckboxField field={fields.smoking} label={t("hosting:home.smoking")} />
        <CheckboxField field={fields.accessible} label={t("hosting:home.accessible")} />
        <CheckboxesField
          field={fields.diets}
          label={t("hosting:home.diets")}
          options={diets.map((value) => ({ value, label: t(`people:diet.${value}`) }))}
        />
        <CheckboxesField
          field={fields.interests}
          label={t("hosting:card.likes")}
          options={interests.map((value) => ({ value, label: t(`hosting:interest.${value}`) }))}
        />
        <TextAreaField
          field={fields.about}
          label={t("hosting:home.about")}
          hint={t("hosting:home.aboutHint")}
          rows={4}
        />
        <TextAreaField
          field={fields.motive}
          label={t("hosting:home.motive")}
          hint={t("hosting:home.motiveHint")}
          rows={3}
        />
        <p className="bar">
          <Button>{t("hosting:home.save")}</Button>
          <ButtonLink variant="line" to={`/${lang}/family/hosting`}>
            {t("hosting:home.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}

function MemberRow({ row, number }: { row: FieldMetadata<TypedMember>; number: number }) {
  const { t } = useTranslation("hosting");
  const { id, name, birthYear, sex } = row.getFieldset();
  return (
    <FoldedRow
      fields={[name, birthYear, sex]}
      legend={t("home.member", { number })}
      add={t("home.addMember")}
    >
      <KeptRow name={row.name} />
      <input type="hidden" name={id.name} value={id.initialValue ?? ""} />
      <TextField field={name} label={t("home.name")} autoComplete="off" />
      <TextField
        field={birthYear}
        label={t("home.birthYear")}
        {...{ width: "code", inputMode: "numeric", autoComplete: "off" }}
      />
      <SelectField
        field={sex}
        label={t("home.sex")}
        options={[
          { value: "", label: t("home.choose") },
          ...sexes.map((value) => ({ value, label: t(`sex.${value}`) })),
        ]}
      />
    </FoldedRow>
  );
}
