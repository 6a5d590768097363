import { describe, expect, test } from "vitest";
import type { Known } from "#app/domain/people/duplicate.ts";
import type { RowRules } from "./check-row.ts";
import type { Mapping } from "./columns.ts";
import { Planner } from "./make-plan.ts";
import { PeopleIndex } from "#app/domain/people/people-index.ts";
import { partiesOf, type PlannedRow, takenRows } from "./plan.ts";
import { findKind, findLanguage, findResidence, findRooming, finder } from "./words.server.ts";

const mapping: Mapping = { givenNames: 0, familyName: 1, birthDate: 2, email: 3, town: 4 };

const rules: RowRules = {
  event: {
    ...{ minimumAge: 8, maximumAge: 16, startsOn: new Date("2027-07-01"), agesOn: null },
    ...{ kinds: ["child"], ages: [] },
  },
  today: "2027-01-10",
  towns: [
    { slug: "swarzedz", country: "PL", language: "pl", isOwn: true },
    { slug: "duclair", country: "FR", language: "fr", isOwn: false },
  ],
  standard: { town: "swarzedz", kind: "child" },
  named: {
    town: finder([
      { value: "swarzedz", words: ["Swarzędz", "Сважендз"] },
      { value: "duclair", words: ["Duclair"] },
    ]),
    ...{ kind: findKind(), residence: findResidence(), language: findLanguage() },
    rooming: findRooming(),
  },
};

type Person = Known & { personId: string; name: string };

const indexOf = (...people: Person[]) => {
  const index = new PeopleIndex<Person>();
  for (const one of people) index.add(one);
  return index;
};

const known = (givenNames: string, familyName: string, birthDate: string): Person => ({
  ...{ personId: `id of ${givenNames}`, givenNames, familyName, birthDate },
  name: `${givenNames} ${familyName}`,
});

function planOf(
  lines: string[],
  { registered = indexOf(), before = indexOf() } = {},
): PlannedRow[] {
  const planner = new Planner(mapping, rules, { registered, before, isImported: () => false });
  return lines.map((line, at) => planner.next({ at: at + 2, cells: line.split(";") }));
}

const MARIANA = "Марʼяна;Згурська;2015-05-06;m@example.org;Swarzędz";

describe("what becomes of a row", () => {
  test("a person, with the town's country and language where nothing else is said", () => {
    expect(planOf([MARIANA])).toMatchObject([
      { is: "good", person: { town: "swarzedz", residence: "PL", language: "pl", kind: "child" } },
    ]);
  });

  test("all its faults at once, with what stands there", () => {
    expect(planOf([";Kot;2015-13-01;x;Duclair"])).toEqual([
      {
        ...{ at: 2, is: "faulty" },
        faults: [
          { code: "givenNamesMissing" },
          { code: "emailWrong", value: "x" },
          { code: "townNotYours", value: "Duclair" },
          { code: "birthDateImpossible", value: "2015-13-01" },
        ],
      },
    ]);
  });

  test("a fault where the same person stands above, in whatever script and order of names", () => {
    const twin = "Zghurska;Mariana;06.05.2015;other@example.org;";
    expect(planOf([MARIANA, twin])[1]).toEqual({
      ...{ at: 3, is: "faulty", faults: [{ code: "twiceInFile", value: "2" }] },
    });
  });

  test("a fault where she is registered already", () => {
    const registered = indexOf(known("Mariana", "Zghurska", "2015-05-06"));
    expect(planOf([MARIANA], { registered })).toMatchObject([
      { is: "faulty", faults: [{ code: "alreadyRegistered" }] },
    ]);
  });

  test("a question where she may be known, or like another row; nobody is merged", () => {
    const before = indexOf(known("Мар’яна", "Згурская", "2015-05-06"));
    expect(planOf([MARIANA], { before })).toMatchObject([
      { is: "open", suspicion: { personId: "id of Мар’яна" } },
    ]);
    const near = "Марʼяна;Згурськa;2015-05-07;m@example.org;";
    expect(planOf([MARIANA, near])[1]?.is).toBe("open");
  });

  test("siblings on one day are two people", () => {
    const plan = planOf([
      "Anna;Kowalska;2015-05-06;k@example.org;",
      "Katarzyna;Kowalska;2015-05-06;k@example.org;",
    ]);
    expect(plan.map(({ is }) => is)).toEqual(["good", "good"]);
  });
});

describe("rows that are registered", () => {
  const before = indexOf(known("Мар’яна", "Згурская", "2015-05-06"));
  const plan = planOf(
    [MARIANA, "Jan;Kot;2014-01-01;j@example.org;", "Ola;Kot;2016-01-01;J@example.org;"],
    { before },
  );

  test("leave out whoever nobody has decided on", () => {
    expect(takenRows(plan, {}).map(({ at }) => at)).toEqual([3, 4]);
  });

  test("are of a new person or of the one who is known, as was decided", () => {
    expect(takenRows(plan, { 2: "another" })[0]).toMatchObject({ at: 2, personId: null });
    expect(takenRows(plan, { 2: "same" })[0]).toMatchObject({ personId: "id of Мар’яна" });
    expect(takenRows(plan, { 2: "leaveOut" }).map(({ at }) => at)).toEqual([3, 4]);
  });

  test("come together where one guardian has several, in the order of the first", () => {
    const parties = partiesOf(takenRows(plan, { 2: "another" }));
    expect(parties.map((party) => party.map(({ at }) => at))).toEqual([[2], [3, 4]]);
  });
});
