import { describe, expect, test } from "vitest";
import { factsForm, newEventForm } from "./facts-schema.ts";

const camp = {
  ...{ version: 1, title: "Obóz", kind: "camp", admission: "firstCome", depositDays: 14 },
  ...{ startsOn: "2027-07-04", endsOn: "2027-07-13", minimumAge: 12, maximumAge: 16 },
  ...{ registrationOpens: "2027-01-10T08:00", registrationCloses: "2027-04-30T23:59" },
};

const hostId = "0e3e5e5e-0000-4000-8000-000000000000";

const errorsOf = (typed: object) => {
  const { error } = factsForm.safeParse({ ...camp, hostId, ...typed });
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
};

describe("the facts of an event", () => {
  test("what is possible", () => {
    expect(errorsOf({})).toEqual([]);
    expect(errorsOf({ endsOn: "2027-07-04", maximumAge: 12 })).toEqual([]);
    const nothing = { minimumAge: undefined, maximumAge: undefined };
    const closed = { registrationOpens: undefined, registrationCloses: undefined };
    expect(errorsOf({ ...nothing, ...closed })).toEqual([]);
  });

  test.each([
    [{ endsOn: "2027-07-03" }, "endsOn: validation.dateOrder"],
    [{ startsOn: "2027-02-30" }, "startsOn: validation.chooseDay"],
    [{ maximumAge: 11 }, "maximumAge: validation.ageOrder"],
    [{ minimumAge: undefined }, "minimumAge: validation.required"],
    [{ minimumAge: -1 }, "minimumAge: validation.age"],
    [{ agesOn: "2027-07-14" }, "agesOn: validation.agesOn"],
    [{ registrationCloses: "2027-01-10T08:00" }, "registrationCloses: validation.dateOrder"],
    [{ registrationCloses: "2027-07-14T00:00" }, "registrationCloses: validation.registrationEnd"],
    [{ registrationCloses: undefined }, "registrationCloses: validation.required"],
    [{ registrationOpens: "2027-01-10T24:00" }, "registrationOpens: validation.chooseMoment"],
    [{ endsOn: "2027-07-04", startsAt: "10:00", endsAt: "10:00" }, "endsAt: validation.dateOrder"],
    [{ startsAt: "25:00" }, "startsAt: validation.hour"],
    [{ coordinates: "52.4" }, "coordinates: validation.coordinates"],
    [{ kinds: ["leader"], leaderFrom: 18, leaderTo: 17 }, "leaderTo: validation.ageOrder"],
    [{ kinds: ["child"], leaderFrom: 18 }, "leaderFrom: validation.kindNotAsked"],
    [{ edition: 0 }, "edition: validation.edition"],
    [{ hostId: undefined }, "hostId: validation.choose"],
    [{ title: undefined }, "title: validation.required"],
    [{ summary: "<b>Come</b>" }, "summary: validation.markup"],
    [{ depositDays: 0 }, "depositDays: validation.depositDays"],
    [{ guests: ["duclair"] }, "guests.0: Invalid GUID"],
  ])("%o", (typed, error) => {
    expect(errorsOf(typed)).toEqual([error]);
  });
});

test("a new event is held to the same, and needs a host", () => {
  const made = { ...camp, hostId };
  expect(newEventForm.safeParse(made).success).toBe(true);
  const wrong = { ...made, hostId: undefined, startsOn: "2027-07-14", agesOn: "2027-07-15" };
  const { error } = newEventForm.safeParse(wrong);
  expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["hostId"]);
  const late = newEventForm.safeParse({ ...wrong, hostId: made.hostId });
  expect(late.error?.issues.map(({ path }) => path.join("."))).toEqual(["endsOn", "agesOn"]);
});
