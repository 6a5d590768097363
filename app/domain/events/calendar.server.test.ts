import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { CalendarEntry } from "./calendar-entry.ts";
import { writeCalendar } from "./calendar.server.ts";

const camp: CalendarEntry = {
  id: "0b0f7b1e-0000-4000-8000-000000000001",
  slug: "camp-2027",
  title: "Літній табір; три міста, одне озеро",
  summary: "Рядок перший.\nРядок другий, із комою; і крапкою з комою \\ скісною рискою.",
  kind: "camp",
  state: "published",
  startsOn: new Date("2027-07-05"),
  endsOn: new Date("2027-07-16"),
  startsAt: null,
  endsAt: null,
  timeZone: "Europe/Warsaw",
  version: 3,
  createdAt: new Date("2026-11-01T09:00:00Z"),
  placeName: "Ośrodek nad Jeziorem",
  placeAddress: null,
  hostName: "Swarzędz",
  latitude: 52.41,
  longitude: 17.08,
};

const now = new Date("2026-11-22T12:00:00Z");

/** The calendar as a strict parser reads it, and its text. */
function written(entries: CalendarEntry[]) {
  const text = writeCalendar(entries, {
    language: "uk",
    origin: "https://gemina.example",
    name: "Події",
    now,
  });
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents("vevent");
  return { text, calendar, events: events.map((one) => new ICAL.Event(one)), raw: events };
}

describe("a calendar", () => {
  test("says what, where and when, and loses no sign of a text", () => {
    const { events, raw } = written([camp]);
    const [event] = events;
    expect(event?.summary).toBe(camp.title);
    expect(event?.description).toBe(
      `${camp.summary}\n\nhttps://gemina.example/uk/events/camp-2027`,
    );
    expect(event?.location).toBe("Ośrodek nad Jeziorem, Swarzędz");
    expect(event?.uid).toBe("0b0f7b1e-0000-4000-8000-000000000001@gemina.example");
    expect(event?.sequence).toBe(3);
    expect(raw[0]?.getFirstPropertyValue("status")).toBe("CONFIRMED");
    expect(raw[0]?.getFirstPropertyValue("categories")).toBe("Табір");
  });

  test("marks whole days, the last one too, whatever zone this machine is in", () => {
    const [event] = written([camp]).events;
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe("2027-07-05");
    expect(event?.endDate.toString()).toBe("2027-07-17");
  });

  test("gives hours by the host's clocks, with the rules of its zone", () => {
    const day = { startsOn: new Date("2027-10-30"), endsOn: new Date("2027-10-31") };
    const { calendar, raw, events } = written([
      { ...camp, ...day, startsAt: "18:00", endsAt: "12:30" },
      { ...camp, id: "2", startsAt: "10:00", endsAt: "16:00", timeZone: "Europe/Kyiv" },
    ]);
    const zones = calendar.getAllSubcomponents("vtimezone");
    const names = zones.map((zone) => zone.getFirstPropertyValue("tzid"));
    expect(names).toEqual(expect.arrayContaining(["Europe/Warsaw", "Europe/Kyiv"]));
    expect(raw[0]?.getFirstProperty("dtstart")?.getParameter("tzid")).toBe("Europe/Warsaw");
    for (const zone of zones) ICAL.TimezoneService.register(zone);
    const instants = events.map(({ startDate, endDate }) => [
      startDate.toJSDate().toISOString(),
      endDate.toJSDate().toISOString(),
    ]);
    expect(instants).toEqual([
      ["2027-10-30T16:00:00.000Z", "2027-10-31T11:30:00.000Z"],
      ["2027-07-05T07:00:00.000Z", "2027-07-16T13:00:00.000Z"],
    ]);
  });

  test("says that an event is cancelled", () => {
    const { raw } = written([{ ...camp, state: "cancelled" }]);
    expect(raw[0]?.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  test("breaks lines as the standard asks: 75 octets, never inside a letter", () => {
    const { text } = written([camp]);
    const lines = text.split("\r\n");
    expect(text).not.toMatch(/[^\r]\n/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\ufffd");
  });

  test("of nothing is still a calendar", () => {
    expect(written([]).events).toEqual([]);
  });
});
