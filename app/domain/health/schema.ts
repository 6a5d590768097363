import { z } from "zod";
import { oneLine, plainLine, plainText, version } from "#app/domain/form-fields.ts";
import { dayOfParts } from "#app/domain/people/birth-date.ts";
import { allergens, diets, givers, type HealthParts, severities, swimming } from "./record.ts";

/** More than anybody has. */
const MOST_ROWS = 12;

const line = plainLine.optional();
const text = plainText.max(1_000, "validation.tooLongAnswer").optional();

const allergy = z
  .object({
    substance: z.enum(allergens, "validation.choose").optional(),
    detail: line,
    severity: z.enum(severities, "validation.choose").optional(),
    action: text,
    hasPen: z.boolean().default(false),
  })
  .superRefine(({ substance, severity, detail, ...rest }, context) => {
    const wrong = (name: string, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    if (!substance) {
      if (severity || detail || rest.action || rest.hasPen) wrong("substance", "validation.choose");
      return;
    }
    if (!severity) wrong("severity", "validation.choose");
    // The code alone would tell nobody what to keep away.
    if (!detail && (substance === "other" || substance === "medicine"))
      wrong("detail", "validation.required");
  });

const medicine = z
  .object({ name: line, dose: line, times: line, giver: z.enum(givers).optional() })
  .superRefine(({ name, dose, times, giver }, context) => {
    if (!name && (dose || times || giver))
      context.addIssue({ code: "custom", path: ["name"], message: "validation.required" });
  });

const part = z.string().trim().max(10, "validation.day").optional();

const fields = z.object({
  version,
  allergies: z.array(allergy.prefault({})).max(MOST_ROWS).default([]),
  medicines: z.array(medicine.prefault({})).max(MOST_ROWS).default([]),
  diets: z.array(z.enum(diets)).max(diets.length).default([]),
  dietNote: text,
  needs: text,
  conditions: text,
  swims: z.enum(swimming).optional(),
  notes: text,
  hasCard: z.boolean().default(false),
  cardUntil: z.object({ day: part, month: part, year: part }).prefault({}),
  keep: z.boolean().default(false),
  agreed: z.boolean().default(false),
});

type Fields = z.output<typeof fields>;

const cardDay = ({ day = "", month = "", year = "" }: Fields["cardUntil"]) =>
  dayOfParts(day, month, year);

/** What a guardian tells of somebody's health; without her yes nothing of it is kept. */
export const healthForm = fields
  .superRefine(({ cardUntil, agreed }, context) => {
    const wrong = (path: string[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const { day, month, year } = cardUntil;
    if ((day || month || year) && !cardDay(cardUntil))
      wrong(["cardUntil", "day"], "validation.day");
    if (!agreed) wrong(["agreed"], "validation.healthConsent");
  })
  .transform((typed) => ({ version: typed.version, keep: typed.keep, record: recordOf(typed) }));

export type HealthForm = z.output<typeof healthForm>;

function recordOf(typed: Fields): HealthParts {
  const { conditions = "", swims = null, hasCard, dietNote = "", needs = "", notes = "" } = typed;
  return {
    allergies: typed.allergies.flatMap(({ substance, severity, detail, action, hasPen }) =>
      substance && severity
        ? [{ substance, severity, detail: detail ?? "", action: action ?? "", hasPen }]
        : [],
    ),
    medicines: typed.medicines.flatMap(({ name, dose = "", times = "", giver = null }) =>
      name ? [{ name, dose, times, giver }] : [],
    ),
    diet: { needs: typed.diets, note: dietNote },
    support: { needs, conditions, swims },
    medical: { notes, hasCard, cardUntil: hasCard ? cardDay(typed.cardUntil) : null },
  };
}

/** What can be done on the page of what is kept. */
export const keptForm = z.object({ intent: z.literal("delete") });

/** How the list of an event's people is narrowed. */
export const needKinds = ["severe", "medicines", "diet", "support"] as const;
export const needsQuery = z.object({
  name: oneLine.optional().catch(undefined),
  need: z.enum(needKinds).optional().catch(undefined),
});
