import { describe, expect, test } from "vitest";
import { byPhase, type EventTimes, nextChangeOf, phaseOf, registrationAt } from "./event-time.ts";

const camp: EventTimes = {
  state: "published",
  startsOn: new Date("2027-07-04"),
  endsOn: new Date("2027-07-13"),
  registrationOpens: new Date("2026-11-08T07:00:00Z"),
  registrationCloses: new Date("2027-04-30T21:59:59Z"),
  timeZone: "Europe/Warsaw",
};

const at = (moment: string) => new Date(moment);

describe("phaseOf", () => {
  test.each([
    ["2027-07-03T21:59:59Z", "upcoming"],
    ["2027-07-03T22:00:00Z", "running"],
    ["2027-07-13T21:59:59Z", "running"],
    ["2027-07-13T22:00:00Z", "past"],
  ])("at %s, which the host's clock decides: %s", (moment, phase) => {
    expect(phaseOf(camp, at(moment))).toBe(phase);
  });
});

describe("registrationAt", () => {
  test.each([
    ["2026-11-08T06:59:59Z", "opensOn"],
    ["2026-11-08T07:00:00Z", "open"],
    ["2027-04-30T21:59:58Z", "open"],
    ["2027-04-30T21:59:59Z", "closed"],
    ["2027-07-05T12:00:00Z", "running"],
    ["2027-07-20T12:00:00Z", "past"],
  ])("at %s: %s", (moment, expected) => {
    expect(registrationAt(camp, at(moment)).is).toBe(expected);
  });

  test("an event without dates for it has none", () => {
    const visit = { ...camp, registrationOpens: null, registrationCloses: null };
    expect(registrationAt(visit, at("2027-01-01T00:00:00Z"))).toEqual({ is: "none" });
  });

  test("a cancelled event says only that", () => {
    const cancelled: EventTimes = { ...camp, state: "cancelled" };
    expect(registrationAt(cancelled, at("2027-01-01T00:00:00Z"))).toEqual({ is: "cancelled" });
  });
});

describe("nextChangeOf", () => {
  test("is the host's midnight, or a registration that closes before", () => {
    expect(nextChangeOf([camp], at("2027-01-05T10:00:00Z"))).toEqual(at("2027-01-05T22:00:00Z"));
    const [before] = [at("2027-04-30T10:00:00Z")];
    const early = { ...camp, registrationCloses: at("2027-04-30T12:00:00Z") };
    expect(nextChangeOf([early], before)).toEqual(at("2027-04-30T12:00:00Z"));
  });

  test("always lies ahead, also without events", () => {
    const now = at("2027-04-30T10:00:00Z");
    expect(nextChangeOf([], now).getTime()).toBeGreaterThan(now.getTime());
  });
});

describe("byPhase", () => {
  test("what is coming in the order of days, what was the latest first", () => {
    const on = (day: string) => ({ ...camp, startsOn: at(day), endsOn: at(day) });
    const days = ["2027-03-01", "2027-06-01", "2027-05-01", "2027-01-01", "2027-04-15"];
    const { running, upcoming, past } = byPhase(days.map(on), at("2027-04-15T12:00:00Z"));
    const daysOf = (events: EventTimes[]) =>
      events.map(({ startsOn }) => startsOn.toISOString().slice(0, 10));
    expect(daysOf(running)).toEqual(["2027-04-15"]);
    expect(daysOf(upcoming)).toEqual(["2027-05-01", "2027-06-01"]);
    expect(daysOf(past)).toEqual(["2027-03-01", "2027-01-01"]);
  });
});
