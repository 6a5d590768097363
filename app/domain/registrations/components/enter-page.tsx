import { type FormMetadata, getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxField, SelectField, TextField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { MOST_ENTERED } from "../enter-schema.ts";
import type { EnterPage as Page } from "../held-places-queries.server.ts";
import { EnteredPeople, type TypedPerson } from "./entered-people.tsx";

export type TypedFamily = {
  town: string;
  email: string;
  language: string;
  contactName: string;
  contactPhone: string;
  together: string;
  people: TypedPerson[];
};

type Props = { page: Page; reply: DeskReply | undefined };

/** What staff enters for a family that called or wrote on paper, or whose places had no names yet. */
export function EnterPage({ page, reply }: Props) {
  const { t } = useTranslation("roster");
  const { lang = "en" } = useParams();
  const { head, held, kinds, towns } = page;
  const rows = held ? Math.min(held.places, MOST_ENTERED) : MOST_ENTERED;
  const [form, fields] = useForm<TypedFamily>({
    id: "enter",
    lastResult: reply?.result,
    defaultValue: {
      town: held?.townSlug ?? (towns.length === 1 ? towns[0]?.slug : undefined),
      ...{ language: lang, together: "on" },
      people: Array.from({ length: rows }, () => ({ kind: held?.kind ?? kinds[0] })),
    },
  });
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="roster" />
      <div className="section stack wrap--column">
        <Head held={held} />
        <RefusalNotice refusal={reply?.refusal} />
        <ErrorSummary form={form} />
        <Form method="post" className="stack" {...getFormProps(form)} noValidate>
          {held ? <input type="hidden" name="heldPlacesId" value={held.id} /> : null}
          <TownField field={fields.town} page={page} />
          <EnteredPeople people={fields.people.getFieldList()} {...{ kinds, held, reply }} />
          <CheckboxField
            field={fields.together}
            label={t("enter.together")}
            hint={t("enter.togetherHint")}
          />
          <ContactFields fields={fields} />
          <p className="bar">
            <Button>{t(held ? "enter.name" : "enter.submit")}</Button>
            <ButtonLink variant="line" to={deskPath(lang, head.slug, "roster")}>
              {t("enter.back")}
            </ButtonLink>
          </p>
        </Form>
      </div>
    </div>
  );
}

function Head({ held }: Pick<Page, "held">) {
  const { t } = useTranslation(["roster", "registrations"]);
  const formats = useFormats();
  if (!held)
    return (
      <>
        <h2>{t("enter.title")}</h2>
        <p className="lead">{t("enter.lead")}</p>
      </>
    );
  const kind = t(`registrations:kind.${held.kind}`);
  return (
    <>
      <h2>{t("enter.nameTitle", { label: held.label })}</h2>
      <p className="lead">
        {t("held.places", { count: held.places, kind, date: formats.day(held.until) })}
      </p>
    </>
  );
}

type Fields = ReturnType<FormMetadata<TypedFamily>["getFieldset"]>;

function TownField({ field, page }: { field: Fields["town"]; page: Page }) {
  const { t } = useTranslation("roster");
  const [only] = page.towns;
  if (page.held || (only && page.towns.length === 1))
    return <input type="hidden" name="town" value={page.held?.townSlug ?? only?.slug} />;
  const towns = page.towns.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <SelectField
      field={field}
      label={t("people.town")}
      options={[{ value: "", label: t("enter.choose") }, ...towns]}
    />
  );
}

function ContactFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation("roster");
  const formats = useFormats();
  return (
    <fieldset className="field stack--s">
      <legend>{t("enter.contact")}</legend>
      <p className="hint">{t("enter.contactHint")}</p>
      <TextField
        field={fields.email}
        label={t("enter.email")}
        hint={t("enter.emailHint")}
        {...{ type: "email", autoComplete: "off" }}
      />
      <SelectField
        field={fields.language}
        label={t("enter.language")}
        options={languages.map((value) => ({ value, label: formats.language(value) }))}
      />
      <TextField field={fields.contactName} label={t("enter.contactName")} autoComplete="off" />
      <TextField
        field={fields.contactPhone}
        label={t("enter.contactPhone")}
        {...{ type: "tel", autoComplete: "off" }}
      />
    </fieldset>
  );
}
