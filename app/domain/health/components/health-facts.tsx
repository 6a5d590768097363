import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import { hasNeeds, type HealthParts, type OpenedParts } from "../record.ts";

type Props = {
  record: OpenedParts;
  /** Of the words. */
  language: string;
  /** What nobody has to mind is left out. */
  isBrief?: boolean;
};

/** What is told of somebody's health: codes in the reader's language, words in the family's. */
export function HealthFacts({ record, language, isBrief = false }: Props) {
  const { t } = useTranslation("health");
  const { allergies, medicines, diet, support, medical } = record;
  return (
    <>
      {hasNeeds(record) ? null : <p>{t("facts.nothing")}</p>}
      <Lines>
        {allergies?.length ? <Allergies {...{ allergies, language }} /> : null}
        {medicines?.length ? <Medicines {...{ medicines, language }} /> : null}
        {diet ? <Diet {...{ diet, language }} /> : null}
        {support ? <Support {...{ support, language, isBrief }} /> : null}
        {medical ? <Medical {...{ medical, language, isBrief }} /> : null}
      </Lines>
    </>
  );
}

type Of<Name extends keyof HealthParts> = { [One in Name]: HealthParts[One] } & {
  language: string;
};

/** Words as the family wrote them. */
function Said({ text, language }: { text: string; language: string }) {
  return text === "" ? null : (
    <span lang={language} className="as-written">
      {text}
    </span>
  );
}

function Word({ label, text, language }: { label: ReactNode; text: string; language: string }) {
  return text === "" ? null : (
    <Line label={label}>
      <Said {...{ text, language }} />
    </Line>
  );
}

function Allergies({ allergies, language }: Of<"allergies">) {
  const { t } = useTranslation(["health", "people"]);
  return allergies.map(({ substance, detail, severity, action, hasPen }, at) => (
    <Line key={at} label={t("people:field.allergies")}>
      <b>{t(`health:allergen.${substance}`)}</b> <Said text={detail} language={language} />
      <br />
      {t(`people:severity.${severity}`)}
      {action ? <br /> : null}
      <Said text={action} language={language} />
      {hasPen ? (
        <>
          <br />
          <b>{t("health:facts.pen")}</b>
        </>
      ) : null}
    </Line>
  ));
}

function Medicines({ medicines, language }: Of<"medicines">) {
  const { t } = useTranslation(["health", "people"]);
  return medicines.map(({ name, dose, times, giver }, at) => (
    <Line key={at} label={t("people:field.medication")}>
      <span lang={language}>{[name, dose, times].filter(Boolean).join(", ")}</span>
      {giver ? <br /> : null}
      {giver ? t(`health:giver.${giver}`) : null}
    </Line>
  ));
}

function Diet({ diet, language }: Of<"diet">) {
  const { t } = useTranslation(["health", "people"]);
  const formats = useFormats();
  if (diet.needs.length === 0 && diet.note === "") return null;
  return (
    <Line label={t("people:field.diet")}>
      {formats.list(diet.needs.map((need) => t(`people:diet.${need}`)))}
      {diet.needs.length > 0 && diet.note ? <br /> : null}
      <Said text={diet.note} language={language} />
    </Line>
  );
}

function Support({ support, language, isBrief }: Of<"support"> & { isBrief: boolean }) {
  const { t } = useTranslation(["health", "people"]);
  const { needs, conditions, swims } = support;
  return (
    <>
      <Word label={t("health:facts.support")} text={needs} language={language} />
      <Word label={t("health:form.conditions")} text={conditions} language={language} />
      {swims && !(isBrief && swims === "well") ? (
        <Line label={t("health:facts.swims")}>{t(`people:swim.${swims}`)}</Line>
      ) : null}
    </>
  );
}

function Medical({ medical, language, isBrief }: Of<"medical"> & { isBrief: boolean }) {
  const { t } = useTranslation("health");
  const formats = useFormats();
  const { notes, hasCard, cardUntil } = medical;
  return (
    <>
      <Word label={t("form.notes")} text={notes} language={language} />
      {hasCard && !isBrief ? (
        <Line label={t("facts.card")}>
          {cardUntil ? t("facts.cardUntil", { date: formats.day(cardUntil) }) : t("facts.yes")}
        </Line>
      ) : null}
    </>
  );
}
