import type { HealthParts } from "#app/domain/health/record.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";

/** A label and what it stands for. */
export type Fact = readonly [label: string, value: string];

/** What is told of somebody's health, in lines of a document; what was left empty is left out. */
export function healthFacts(language: Language, record: HealthParts): Fact[] {
  const [t, people] = [translator(language, "health"), translator(language, "people")];
  const { list, day } = formatsOf(language);
  const { allergies, medicines, diet, support, medical } = record;
  const { hasCard, cardUntil } = medical;
  const joined = (...texts: (string | null)[]) => texts.filter(Boolean).join(", ");
  const facts: Fact[] = [
    ...allergies.map(({ substance, detail, severity, action, hasPen }): Fact => {
      const pen = hasPen ? t("facts.pen") : null;
      const what = [t(`allergen.${substance}`), detail, people(`severity.${severity}`)];
      return [people("field.allergies"), joined(...what, action, pen)];
    }),
    ...medicines.map(({ name, dose, times, giver }): Fact => {
      const by = giver && t(`giver.${giver}`);
      return [people("field.medication"), joined(name, dose, times, by)];
    }),
    [people("field.diet"), joined(list(diet.needs.map((one) => people(`diet.${one}`))), diet.note)],
    [t("facts.support"), support.needs],
    [t("form.conditions"), support.conditions],
    [t("facts.swims"), support.swims ? people(`swim.${support.swims}`) : ""],
    [t("form.notes"), medical.notes],
    [
      t("facts.card"),
      hasCard ? (cardUntil ? t("facts.cardUntil", { date: day(cardUntil) }) : t("facts.yes")) : "",
    ],
  ];
  return facts.filter(([, value]) => value !== "");
}
