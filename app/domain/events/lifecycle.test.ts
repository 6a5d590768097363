import { describe, expect, test } from "vitest";
import {
  canBeCancelled,
  canBeChanged,
  type EventState,
  eventStates,
  type EventStep,
  eventSteps,
  gapsOf,
  isForEverybody,
  nextStep,
  type Readiness,
  stateAfter,
} from "./lifecycle.ts";

const camp: Readiness = {
  title: "Obóz",
  summary: "Dziesięć dni nad jeziorem",
  endsOn: new Date("2027-07-13"),
  registrationOpens: new Date("2026-11-08T07:00:00Z"),
  registrationCloses: new Date("2027-04-30T21:59:59Z"),
  timeZone: "Europe/Warsaw",
};
const before = new Date("2027-01-01T00:00:00Z");
const after = new Date("2027-07-13T22:00:00Z");

describe("stateAfter", () => {
  const allowed: Partial<Record<EventState, Partial<Record<EventStep, EventState>>>> = {
    draft: { publish: "published" },
    published: { complete: "completed" },
    completed: { archive: "archived" },
  };
  const pairs = eventStates.flatMap((state) => eventSteps.map((step) => [state, step] as const));

  test.each(pairs)("%s, %s", (state, step) => {
    expect(stateAfter(state, step)).toBe(allowed[state]?.[step] ?? null);
  });
});

describe("gapsOf", () => {
  test.each([
    ["nothing", {}, []],
    ["its texts", { title: null, summary: "" }, ["title", "summary"]],
    ["the end of registration", { registrationCloses: null }, ["registrationEnd"]],
    ["the beginning of registration", { registrationOpens: null }, ["registrationStart"]],
    ["without registration, nothing", { registrationOpens: null, registrationCloses: null }, []],
  ])("%s", (_, facts, gaps) => {
    expect(gapsOf({ ...camp, ...facts }, before)).toEqual(gaps);
  });

  test("days that lie ahead, by the host's calendar", () => {
    expect(gapsOf(camp, new Date("2027-07-13T21:59:59Z"))).toEqual([]);
    expect(gapsOf(camp, after)).toEqual(["future"]);
  });
});

describe("nextStep", () => {
  test.each([
    ["draft", before, { step: "publish", isOpen: true }],
    ["draft", after, { step: "publish", isOpen: false }],
    ["published", before, { step: "complete", isOpen: false }],
    ["published", after, { step: "complete", isOpen: true }],
    ["completed", after, { step: "archive", isOpen: true }],
    ["archived", after, null],
    ["cancelled", before, null],
  ] as const)("%s at %s", (state, now, expected) => {
    expect(nextStep({ ...camp, state }, now)).toEqual(expected);
  });
});

test("facts of what is over stay as they were", () => {
  expect(eventStates.filter(canBeChanged)).toEqual(["draft", "published"]);
});

test("only what has not ended can be cancelled", () => {
  expect(eventStates.filter(canBeCancelled)).toEqual(["draft", "published"]);
});

test("everybody reads what was published once, also when it is cancelled", () => {
  const readable = (cancelledAsDraft: boolean) =>
    eventStates.filter((state) => isForEverybody({ state, cancelledAsDraft }));
  expect(readable(false)).toEqual(["published", "completed", "archived", "cancelled"]);
  expect(readable(true)).toEqual([]);
});
