import { describe, expect, test } from "vitest";
import { healthForm } from "./schema.ts";

const typed = (rest: Record<string, unknown> = {}) =>
  healthForm.safeParse({ version: 0, agreed: true, ...rest });

const faults = (rest: Record<string, unknown>) =>
  typed(rest).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

describe("the form of somebody's health", () => {
  test("may be left empty: then there is nothing to mind", () => {
    expect(typed({ allergies: [{}, undefined], medicines: [{}] }).data?.record).toEqual({
      ...{ allergies: [], medicines: [], diet: { needs: [], note: "" } },
      support: { needs: "", conditions: "", swims: null },
      medical: { notes: "", hasCard: false, cardUntil: null },
    });
  });

  test("keeps nothing without a guardian's yes", () => {
    expect(faults({ agreed: false })).toEqual(["agreed validation.healthConsent"]);
  });

  test("asks for what an allergy or a medicine cannot be without", () => {
    expect(faults({ allergies: [{ detail: "Erdnüsse" }] })).toEqual([
      "allergies.0.substance validation.choose",
    ]);
    expect(faults({ allergies: [{ substance: "medicine" }] })).toEqual([
      "allergies.0.severity validation.choose",
      "allergies.0.detail validation.required",
    ]);
    expect(faults({ medicines: [{}, { dose: "2 ml" }] })).toEqual([
      "medicines.1.name validation.required",
    ]);
  });

  test("knows the calendar, and no expiry where there is no card", () => {
    const cardUntil = { day: "31", month: "4", year: "2028" };
    expect(faults({ hasCard: true, cardUntil })).toEqual(["cardUntil.day validation.day"]);
    const right = { day: "30", month: "4", year: "2028" };
    expect(typed({ hasCard: true, cardUntil: right }).data?.record.medical.cardUntil).toBe(
      "2028-04-30",
    );
    expect(typed({ cardUntil: right }).data?.record.medical.cardUntil).toBeNull();
  });
});
