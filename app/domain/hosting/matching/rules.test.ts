import { describe, expect, test } from "vitest";
import { factsOf } from "./facts.ts";
import { InstanceRefused, readInstance } from "./instance.ts";
import { refusalBits, refusalsOf } from "./rules.ts";
import { partsOf, scoreOf } from "./score.ts";

const guest = (id: string, facts: object = {}) => ({
  id,
  town: "a",
  age: 12,
  gender: "f",
  ...facts,
});

const home = (facts: object = {}) => ({
  ...{ id: "h", rooms: [{ beds: 2 }], maxGuests: 2, from: 0, to: 5, vettedUntil: 9 },
  ...facts,
});

type Drawn = { guests?: object[]; unit?: object; host?: object; rest?: object };

function instance({ guests = [guest("g")], unit = {}, host = {}, rest = {} }: Drawn = {}) {
  return {
    ...{ schema: "matching-instance/1", nights: 5, towns: [{ id: "a" }], guests },
    units: [
      {
        ...{ id: "u", members: guests.map((one) => (one as { id: string }).id) },
        ...{ arrive: 0, depart: 5, ...unit },
      },
    ],
    hosts: [home(host)],
    ...rest,
  };
}

function broken(drawn: Drawn) {
  const { units, hosts } = factsOf(readInstance(instance(drawn)));
  return refusalsOf(refusalBits(units[0]!, hosts[0]!));
}

describe("a family cannot take", () => {
  test.each<[string[], Drawn]>([
    [[], {}],
    [["tooMany"], { guests: [guest("a"), guest("b")], host: { maxGuests: 1 } }],
    [["notFree"], { host: { from: 1 } }],
    [["notFree"], { host: { to: 4 } }],
    [[], { host: { from: 1, to: 4 }, unit: { arrive: 1, depart: 4 } }],
    [["notVetted"], { host: { vettedUntil: 4 } }],
    [[], { host: { vettedUntil: 5 } }],
    [["notVetted"], { host: { vettedUntil: null } }],
    [[], { guests: [guest("a", { age: 18 })], host: { vettedUntil: null } }],
    [["genderPolicy"], { host: { genderPolicy: "m" } }],
    [["genderPolicy"], { guests: [guest("a", { gender: "x" })], host: { genderPolicy: "f" } }],
    [["rooms"], { guests: [guest("a"), guest("b", { gender: "m" })] }],
    [["rooms"], { guests: [guest("a"), guest("b", { age: 30 })] }],
    [
      [],
      {
        guests: [guest("a"), guest("b", { gender: "m" })],
        host: { rooms: [{ beds: 1 }, { beds: 1 }] },
      },
    ],
    [["rooms"], { guests: [guest("a", { gender: "x" }), guest("b")] }],
    [
      ["tooMany", "rooms"],
      { guests: ["a", "b", "c", "d"].map((id) => guest(id)), host: { maxGuests: 2 } },
    ],
    [
      ["allergy"],
      { guests: [guest("a"), guest("b", { allergies: ["cat"] })], host: { pets: ["cat"] } },
    ],
    [["smoking"], { guests: [guest("a", { noSmoking: true })], host: { smoking: true } }],
    [["notAccessible"], { guests: [guest("a", { wheelchair: true })] }],
    [["ownFamily"], { guests: [guest("a", { ownFamily: "h" })] }],
  ])("what breaks %j", (rules, drawn) => {
    expect(broken(drawn)).toEqual(rules);
  });
});

describe("the score", () => {
  const scored = (of: object, host: object = {}) => {
    const { units, hosts } = factsOf(readInstance(instance({ guests: [guest("g", of)], host })));
    return {
      parts: partsOf(units[0]!.members[0]!, hosts[0]!),
      whole: scoreOf(units[0]!.members[0]!, hosts[0]!),
    };
  };

  test("is the best language that both speak, by the lesser of both", () => {
    const langs = { pl: 3, en: 1, de: 2 };
    expect(scored({ langs }, { langs: { de: 3, en: 3 } }).parts.language).toBe(0.75);
    expect(scored({ langs }, { langs: { en: 3 } }).parts.language).toBe(0.4);
    expect(scored({ langs }, { langs: { uk: 3 } }).parts.language).toBe(0);
  });

  test.each([
    [12, 1],
    [13, 0.9],
    [16, 0.2],
    [17, 0],
  ])("counts a child of %i near a guest of 12 as %d", (age, part) => {
    expect(scored({}, { kids: [{ age: 19 }, { age }] }).parts.age).toBe(part);
  });

  test("of an adult does not ask for children", () => {
    expect(scored({ age: 40 }).parts.age).toBe(0.7);
  });

  test.each([
    [["h"], 1],
    [["x", "h"], 0.7],
    [["x", "y", "h"], 0.5],
    [["x", "y", "z", "h"], 0],
  ])("counts wishes %j", (wishes, part) => {
    expect(scored({ wishes }).parts.wish).toBe(part);
  });

  test("counts three interests as enough, every diet or none, and 15 km as far", () => {
    const host = { interests: [1, 2, 3, 4], diets: ["vegan"], km: 6 };
    expect(scored({ interests: [1, 2, 9] }, host).parts.interests).toBeCloseTo(2 / 3);
    expect(scored({ interests: [1, 2, 3, 4] }, host).parts.interests).toBe(1);
    expect(scored({ diet: ["vegan"] }, host).parts.diet).toBe(1);
    expect(scored({ diet: ["vegan", "halal"] }, host).parts.diet).toBe(0);
    expect(scored({}, host).parts.distance).toBeCloseTo(0.6);
    expect(scored({}, { km: 30 }).parts.distance).toBe(0);
  });

  test("is 100 where everything suits, and rounded once", () => {
    const best = { langs: { de: 3 }, wishes: ["h"], interests: [1, 2, 3] };
    const host = { langs: { de: 3 }, kids: [{ age: 12 }], interests: [1, 2, 3], km: 0 };
    expect(scored({ ...best, hostedBy: "h", previousHost: "h" }, host).whole).toBe(100);
    // 28 + 9.8 + 8 · (1 − 4.7 / 15) = 43.29…
    const some = { langs: { de: 3 }, age: 40, diet: ["vegan"] };
    expect(scored(some, { langs: { de: 3 }, km: 4.7 }).whole).toBe(43);
  });
});

describe("an instance is refused", () => {
  const faults = (json: unknown) => {
    try {
      readInstance(json);
      return [];
    } catch (error) {
      return error instanceof InstanceRefused ? error.faults.map(({ is }) => is) : error;
    }
  };
  const two = [guest("a"), guest("b")];
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word ${at}`);

  test.each<[string[], object]>([
    [[], instance()],
    [["shape"], { ...instance(), schema: "matching-instance/2" }],
    [["shape"], instance({ guests: [guest("g", { gender: "w" })] })],
    [["duplicate"], instance({ rest: { hosts: [home(), home()] } })],
    [["unknown"], instance({ guests: [guest("g", { town: "b" })] })],
    [["unknown"], instance({ unit: { members: ["g", "nobody"] } })],
    [["inTwoUnits"], instance({ unit: { members: ["g", "g"] } })],
    [["inNoUnit"], instance({ guests: two, unit: { members: ["a"] } })],
    [["nights"], instance({ unit: { arrive: 3, depart: 3 } })],
    [["nights"], instance({ unit: { depart: 6 } })],
    [["notWithInside"], instance({ guests: two, rest: { notWith: [["a", "b"]] } })],
    [[], instance({ guests: [guest("g", { diet: words(31) })], host: { diets: words(50) } })],
    [["shape"], instance({ guests: [guest("g", { diet: words(32) })] })],
    [["shape"], instance({ guests: [guest("g", { allergies: words(32) })] })],
    [["unknown"], instance({ rest: { locks: [{ unit: "u", host: "nowhere" }] } })],
  ])("for %j", (is, json) => {
    expect(faults(json)).toEqual(is);
  });

  test("also where it is nothing like one", () => {
    for (const json of [null, 3, "x", [], {}]) expect(faults(json)).toContain("shape");
  });
});
