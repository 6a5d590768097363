/** What is kept of a person's health: coded wherever a reader of another language must understand it. */
import { z } from "zod";

/** What of a meal somebody can be allergic to: those that EU law (1169/2011) makes kitchens name. */
export const foodAllergens = [
  "gluten",
  "crustaceans",
  "eggs",
  "fish",
  "peanuts",
  "soy",
  "milk",
  "nuts",
  "celery",
  "mustard",
  "sesame",
  "sulphites",
  "lupin",
  "molluscs",
] as const;

export const allergens = [
  ...foodAllergens,
  "insects",
  "pollen",
  "dust",
  "animals",
  "medicine",
  "latex",
  "other",
] as const;
export type Allergen = (typeof allergens)[number];

export const severities = ["mild", "moderate", "severe"] as const;
export const givers = ["alone", "reminded", "given"] as const;
export const diets = [
  "vegetarian",
  "vegan",
  "noPork",
  "halal",
  "kosher",
  "glutenFree",
  "lactoseFree",
] as const;
export type Diet = (typeof diets)[number];
export const swimming = ["no", "little", "well"] as const;

const text = z.string();

/** Each part is sealed on its own, so that a reader opens no more than her share. */
export const parts = {
  allergies: z.array(
    z.object({
      substance: z.enum(allergens),
      detail: text,
      severity: z.enum(severities),
      action: text,
      hasPen: z.boolean(),
    }),
  ),
  medicines: z.array(
    z.object({ name: text, dose: text, times: text, giver: z.enum(givers).nullable() }),
  ),
  diet: z.object({ needs: z.array(z.enum(diets)), note: text }),
  support: z.object({ needs: text, conditions: text, swims: z.enum(swimming).nullable() }),
  medical: z.object({ notes: text, hasCard: z.boolean(), cardUntil: z.string().nullable() }),
};

export type Part = keyof typeof parts;
export const partNames = Object.keys(parts) as Part[];

export type HealthParts = { [Name in Part]: z.output<(typeof parts)[Name]> };

/** What a reader is let see; what she is not is absent. */
export type OpenedParts = Partial<HealthParts>;

/** True where there is anything that a leader has to mind. */
export function hasNeeds({ allergies, medicines, diet, support, medical }: OpenedParts): boolean {
  return [
    allergies?.length,
    medicines?.length,
    diet?.needs.length,
    diet?.note,
    support?.needs,
    support?.conditions,
    support?.swims === "no" || support?.swims === "little",
    medical?.notes,
  ].some(Boolean);
}
