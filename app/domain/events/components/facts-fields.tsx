import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { RadioField, SelectField, TextField } from "#app/ui/fields.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { eventKinds } from "../event-time.ts";
import { admissions, lodgings } from "../facts-schema.ts";
import { type FactName, useFactLabels } from "./fact-labels.ts";

type Field = Pick<FieldMetadata, "id" | "name" | "errors" | "errorId" | "descriptionId"> & {
  initialValue?: unknown;
};

export type Fields<Name extends FactName> = Record<Name, Field>;

/** Facts that belong together, under their name. */
export function FactGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="stack">
      <legend>
        <h2>{title}</h2>
      </legend>
      {children}
    </fieldset>
  );
}

/** A fact's field under its name, and the words of coded answers. */
export function useOwn<Name extends FactName>(fields: Fields<Name>) {
  const labels = useFactLabels();
  return {
    own: (name: Name) => ({ field: fields[name], label: labels.fields[name] }),
    options: (values: readonly string[]) =>
      values.map((value) => ({ value, label: labels.word(value) })),
  };
}

type WhatProps = { fields: Fields<"title" | "summary" | "kind">; language: string };

/** What the event is, in the language it is written in. */
export function WhatFields({ fields, language }: WhatProps) {
  const { t } = useTranslation("manage");
  const formats = useFormats();
  const { own, options } = useOwn(fields);
  const hint = t("event.inLanguage", { language: formats.language(language) });
  return (
    <>
      <TextField {...own("title")} hint={hint} lang={language} />
      <TextAreaField {...own("summary")} hint={hint} language={language} />
      <SelectField {...own("kind")} options={options(eventKinds)} />
    </>
  );
}

type WhenProps = {
  fields: Fields<"startsOn" | "endsOn" | "startsAt" | "endsAt">;
  /** The event has its programme and fees already: they follow its first day. */
  moves?: boolean;
};

/** From when to when, by the host's clocks. */
export function WhenFields({ fields, moves }: WhenProps) {
  const { t } = useTranslation("manage");
  const { own } = useOwn(fields);
  return (
    <FactGroup title={t("event.group.when")}>
      <TextField
        {...own("startsOn")}
        hint={moves ? t("event.hint.moves") : undefined}
        type="date"
        width="code"
      />
      <TextField {...own("startsAt")} hint={t("event.hint.hours")} type="time" width="code" />
      <TextField {...own("endsOn")} type="date" width="code" />
      <TextField {...own("endsAt")} type="time" width="code" />
    </FactGroup>
  );
}

type WhereProps = { fields: Fields<"placeName" | "placeAddress" | "coordinates" | "lodging"> };

/** Where it is, and where guests sleep. */
export function WhereFields({ fields }: WhereProps) {
  const { t } = useTranslation("manage");
  const { own, options } = useOwn(fields);
  return (
    <FactGroup title={t("event.group.where")}>
      <TextField {...own("placeName")} hint={t("event.hint.placeName")} autoComplete="off" />
      <TextField {...own("placeAddress")} autoComplete="off" />
      <TextField {...own("coordinates")} hint={t("event.hint.coordinates")} autoComplete="off" />
      <CheckboxesField {...own("lodging")} options={options(lodgings)} />
    </FactGroup>
  );
}

type Towns = readonly { id: string; name: string }[];

type WhoProps = {
  fields: Fields<"guests" | "minimumAge" | "maximumAge" | "agesOn">;
  towns: Towns;
  /** What else is asked of them. */
  children?: ReactNode;
};

/** Which towns take part, and of which ages their people are. */
export function WhoFields({ fields, towns, children }: WhoProps) {
  const { t } = useTranslation("manage");
  const { own } = useOwn(fields);
  return (
    <FactGroup title={t("event.group.who")}>
      <CheckboxesField
        {...own("guests")}
        options={towns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...own("minimumAge")} inputMode="numeric" width="code" />
      <TextField
        {...own("maximumAge")}
        hint={t("event.hint.maximumAge")}
        inputMode="numeric"
        width="code"
      />
      <TextField {...own("agesOn")} hint={t("event.hint.agesOn")} type="date" width="code" />
      {children}
    </FactGroup>
  );
}

/** How places are given. */
export function AdmissionField({ fields }: { fields: Fields<"admission"> }) {
  const { own, options } = useOwn(fields);
  return <RadioField {...own("admission")} options={options(admissions)} />;
}

type RegistrationProps = {
  fields: Fields<
    "registrationOpens" | "registrationCloses" | "answersUntil" | "admission" | "depositDays"
  >;
  zone: string;
};

/** From when to when people register, and how they get their places. */
export function RegistrationFields({ fields, zone }: RegistrationProps) {
  const { t } = useTranslation(["manage", "events"]);
  const { own } = useOwn(fields);
  return (
    <FactGroup title={t("events:page.registration")}>
      <TextField
        {...own("registrationOpens")}
        hint={t("manage:event.hint.registration", { zone })}
        type="datetime-local"
      />
      <TextField {...own("registrationCloses")} type="datetime-local" />
      <TextField
        {...own("answersUntil")}
        hint={t("manage:event.hint.answersUntil")}
        type="datetime-local"
      />
      <AdmissionField fields={fields} />
      <TextField
        {...own("depositDays")}
        hint={t("manage:event.hint.depositDays")}
        inputMode="numeric"
        width="code"
      />
    </FactGroup>
  );
}
