import { expect, test } from "vitest";
import { endedIn, foundedOn, statusOn } from "#app/domain/twinnings/history.ts";
import { isPartialDay } from "#app/domain/twinnings/partial-day.ts";
import { twinnings } from "./towns.ts";
import { twinningSteps } from "./twinnings.ts";

const today = "2026-11-22";

test("each partnership stands as its history says, since and until the years that it says", () => {
  for (const { towns, status, sinceYear, endedYear } of twinnings) {
    const key = towns.join("-");
    const steps = twinningSteps.filter((step) => step.key === key);
    expect(
      {
        status: statusOn(steps, today),
        sinceYear: foundedOn(steps)?.year ?? null,
        endedYear: endedIn(steps, today),
      },
      key,
    ).toEqual({ status, sinceYear, endedYear });
  }
});

test("every step has a date of the calendar and belongs to a partnership, its side to the partners", () => {
  const members = new Map(
    twinnings.map(({ towns }) => [towns.join("-"), towns as readonly string[]]),
  );
  for (const { key, side, ...date } of twinningSteps) {
    expect(isPartialDay(date), key).toBe(true);
    expect(members.has(key), key).toBe(true);
    if (side) expect(members.get(key), key).toContain(side);
  }
});
