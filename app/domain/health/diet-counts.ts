import { type Diet, diets, foodAllergens, type OpenedParts } from "./record.ts";

/** A number so small that it would say who it is: told as that, and exactly from here on. */
const SMALLEST_TOLD = 3;
/** Of fewer people nothing is counted: everybody at the table would know. */
export const FEWEST_PEOPLE = 5;

/** How many; null for one or two. */
export type Count = number | null;

export type FoodAllergen = (typeof foodAllergens)[number];

export type DietCounts = {
  diets: { diet: Diet; count: Count }[];
  allergens: { allergen: FoodAllergen; count: Count; isSevere: boolean }[];
  /** Those of whom more is known than these words say. */
  more: Count;
};

/** A count as a kitchen is told it. */
export const told = (count: number): Count => (count < SMALLEST_TOLD ? null : count);

/** How many eat what, for a kitchen: never who; null where so few have told that it would name them. */
export function countDiets(records: readonly OpenedParts[]): DietCounts | null {
  if (records.length < FEWEST_PEOPLE) return null;
  const having = (is: (record: OpenedParts) => boolean) => records.filter(is).length;
  const isOther = ({ diet, allergies = [] }: OpenedParts) =>
    Boolean(diet?.note) || allergies.some(({ substance }) => substance === "other");
  const more = having(isOther);
  return {
    diets: diets.flatMap((diet) => {
      const count = having((record) => record.diet?.needs.includes(diet) ?? false);
      return count === 0 ? [] : [{ diet, count: told(count) }];
    }),
    allergens: foodAllergens.flatMap((allergen) => {
      const of = ({ allergies = [] }: OpenedParts) =>
        allergies.filter(({ substance }) => substance === allergen);
      const count = having((record) => of(record).length > 0);
      const isSevere = having((record) => of(record).some(isDangerous)) > 0;
      return count === 0 ? [] : [{ allergen, count: told(count), isSevere }];
    }),
    more: more === 0 ? 0 : told(more),
  };
}

const isDangerous = ({ severity, hasPen }: { severity: string; hasPen: boolean }) =>
  severity === "severe" || hasPen;
