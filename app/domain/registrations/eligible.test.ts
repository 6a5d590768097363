import { describe, expect, test } from "vitest";
import { ageAt, type Asked, kindsFor, unfitAs } from "./eligible.ts";

const camp: Asked = {
  ...{ startsOn: new Date("2027-07-04"), agesOn: null, minimumAge: 12, maximumAge: 16 },
  ...{ kinds: ["child", "leader"], ages: [] },
};

describe("whoever wants to come", () => {
  test("is as old as on the first day, or on the day the event names", () => {
    expect(ageAt(camp, "2015-07-04")).toBe(12);
    expect(ageAt(camp, "2015-07-05")).toBe(11);
    expect(ageAt({ ...camp, agesOn: new Date("2027-12-31") }, "2015-07-05")).toBe(12);
  });

  test.each([
    [11, []],
    [12, ["child"]],
    [16, ["child"]],
    [17, []],
    [18, ["leader"]],
    [60, ["leader"]],
  ])("comes at %i as %j", (age, kinds) => {
    expect(kindsFor(camp, age)).toEqual(kinds);
  });

  test("is told which limit keeps her from it", () => {
    expect(unfitAs(camp, "child", 11)).toEqual({ is: "tooYoung", limit: 12 });
    expect(unfitAs(camp, "child", 17)).toEqual({ is: "tooOld", limit: 16 });
    expect(unfitAs(camp, "child", 14)).toBeNull();
    expect(unfitAs(camp, "leader", 17)).toEqual({ is: "tooYoung", limit: 18 });
  });

  test("comes at the ages of her kind where it has its own", () => {
    const ages = [{ kind: "leader" as const, minimumAge: 16, maximumAge: null }];
    expect(kindsFor({ ...camp, ages }, 16)).toEqual(["child", "leader"]);
  });

  test("comes at the event's ages where no children are asked", () => {
    const visit: Asked = { ...camp, kinds: ["delegate"], minimumAge: 16, maximumAge: null };
    expect(kindsFor(visit, 15)).toEqual([]);
    expect(kindsFor(visit, 16)).toEqual(["delegate"]);
  });
});
