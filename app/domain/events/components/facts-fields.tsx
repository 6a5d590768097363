import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { RadioField, SelectField, TextField } from "#app/ui/fields.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { eventKinds } from "../event-time.ts";
import type { EventFactsInForm } from "../facts-queries.server.ts";
import { admissions, lodgings } from "../facts-schema.ts";

type Name = Exclude<keyof EventFactsInForm["saved"], "version">;
type Field = Pick<FieldMetadata, "id" | "name" | "errors" | "errorId" | "descriptionId"> & {
  initialValue?: unknown;
};

type Props = { fields: Record<Name, Field>; facts: EventFactsInForm };

/** What each fact is called, and the words of coded ones. */
export function useFactLabels() {
  const { t } = useTranslation(["manage", "events"]);
  const fields: Record<Name, string> = {
    title: t("manage:event.fact.title"),
    summary: t("manage:event.fact.summary"),
    kind: t("events:list.kind"),
    startsOn: t("manage:event.fact.startsOn"),
    endsOn: t("manage:event.fact.endsOn"),
    placeName: t("manage:event.fact.placeName"),
    placeAddress: t("manage:event.fact.placeAddress"),
    lodging: t("manage:event.fact.lodging"),
    guests: t("manage:event.guests"),
    minimumAge: t("manage:event.fact.minimumAge"),
    maximumAge: t("manage:event.fact.maximumAge"),
    agesOn: t("manage:event.fact.agesOn"),
    registrationOpens: t("manage:event.fact.registrationOpens"),
    registrationCloses: t("manage:event.fact.registrationCloses"),
    admission: t("manage:event.fact.admission"),
    depositDays: t("manage:event.fact.depositDays"),
  };
  const words = new Map<string, string>([
    ...eventKinds.map((kind) => [kind, t(`events:kind.${kind}`)] as const),
    ...lodgings.map((lodging) => [lodging, t(`manage:event.lodging.${lodging}`)] as const),
    ...admissions.map((way) => [way, t(`manage:event.admission.${way}`)] as const),
  ]);
  return { fields, word: (code: string) => words.get(code) ?? code };
}

/** The fields of an event's facts, from what it is to how places are given. */
export function FactsFields({ fields, facts }: Props) {
  const { t } = useTranslation("manage");
  const formats = useFormats();
  const { language, towns } = facts;
  const labels = useFactLabels();
  const own = (name: Name) => ({ field: fields[name], label: labels.fields[name] });
  const options = (values: readonly string[]) =>
    values.map((value) => ({ value, label: labels.word(value) }));
  return (
    <>
      <TextField
        {...own("title")}
        hint={t("event.inLanguage", { language: formats.language(language) })}
        lang={language}
      />
      <TextAreaField
        {...own("summary")}
        hint={t("event.inLanguage", { language: formats.language(language) })}
        language={language}
      />
      <SelectField {...own("kind")} options={options(eventKinds)} />
      <TextField {...own("startsOn")} type="date" width="code" />
      <TextField {...own("endsOn")} type="date" width="code" />
      <TextField {...own("placeName")} hint={t("event.hint.placeName")} autoComplete="off" />
      <TextField {...own("placeAddress")} autoComplete="off" />
      <CheckboxesField {...own("lodging")} options={options(lodgings)} />
      <CheckboxesField
        {...own("guests")}
        options={towns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <WhoAndWhen fields={fields} facts={facts} />
      <RadioField {...own("admission")} options={options(admissions)} />
      <TextField
        {...own("depositDays")}
        hint={t("event.hint.depositDays")}
        inputMode="numeric"
        width="code"
      />
    </>
  );
}

/** For whom the event is, and from when to when they register. */
function WhoAndWhen({ fields, facts }: Props) {
  const { t } = useTranslation("manage");
  const formats = useFormats();
  const labels = useFactLabels();
  const own = (name: Name) => ({ field: fields[name], label: labels.fields[name] });
  const zone = formats.zone(new Date(facts.saved.startsOn), facts.timeZone);
  return (
    <>
      <TextField {...own("minimumAge")} inputMode="numeric" width="code" />
      <TextField
        {...own("maximumAge")}
        hint={t("event.hint.maximumAge")}
        inputMode="numeric"
        width="code"
      />
      <TextField {...own("agesOn")} hint={t("event.hint.agesOn")} type="date" width="code" />
      <TextField
        {...own("registrationOpens")}
        hint={t("event.hint.registration", { zone })}
        type="datetime-local"
      />
      <TextField {...own("registrationCloses")} type="datetime-local" />
    </>
  );
}
