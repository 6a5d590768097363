import { describe, expect, test } from "vitest";
import { countDiets } from "./diet-counts.ts";
import type { Diet, OpenedParts } from "./record.ts";

const eats = (needs: Diet[], substances: ("peanuts" | "pollen" | "other")[] = []): OpenedParts => ({
  diet: { needs, note: "" },
  allergies: substances.map((substance) => ({
    ...{ substance, detail: "", severity: "severe", action: "", hasPen: true },
  })),
});

describe("what a kitchen is told", () => {
  test("is how many eat what, of one or two only that there are some", () => {
    const records = [
      ...Array.from({ length: 3 }, () => eats(["vegetarian", "glutenFree"])),
      eats(["halal"], ["peanuts", "pollen"]),
      eats([], ["other"]),
    ];
    expect(countDiets(records)).toEqual({
      diets: [
        { diet: "vegetarian", count: 3 },
        { diet: "halal", count: null },
        { diet: "glutenFree", count: 3 },
      ],
      allergens: [{ allergen: "peanuts", count: null, isSevere: true }],
      more: null,
    });
  });

  test("is nothing of fewer than five people", () => {
    expect(countDiets(Array.from({ length: 4 }, () => eats(["vegan"])))).toBeNull();
    expect(countDiets(Array.from({ length: 5 }, () => eats([])))).toEqual({
      ...{ diets: [], allergens: [], more: 0 },
    });
  });
});
