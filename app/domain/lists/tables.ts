/** What stands in the columns of each list, as its reader says it. */
import type { Formats } from "#app/i18n/formats.ts";
import { birthdayWithin, daysOf, type ListKind } from "./kinds.ts";
import type { ListedPerson } from "./people.server.ts";

/** A table with its columns' widths beside each other; a section of a list where there are several. */
export type ListTable = {
  heading?: string;
  note?: string;
  head: string[];
  rows: string[][];
  widths: number[];
  /** Least height of a row on paper, in points. */
  least?: number;
};

type Text = (column: Column) => string;

export type Column =
  | ("number" | "name" | "latin" | "age" | "town" | "bornOn" | "day" | "residence")
  | ("guardians" | "emergency" | "phone" | "familyLatin" | "givenLatin" | "languages")
  | ("there" | "remarks");

export type Writing = {
  t: Text;
  formats: Pick<Formats, "day" | "list" | "country" | "language">;
  startsOn: string;
  endsOn: string;
};

/** Most days that a page of signatures has. */
const DAYS_A_TABLE = 10;

type Making = (people: readonly ListedPerson[], writing: Writing) => ListTable[];

const numbered = (rows: string[][]): string[][] => rows.map((row, at) => [String(at + 1), ...row]);

/** Native and Latin spelling, the second where it says more. */
const latinOf = ({ listed, listedLatin }: ListedPerson) =>
  listedLatin === listed ? "" : listedLatin;

const participants: Making = (people, { t, formats }) => [
  {
    head: [t("number"), t("name"), t("latin"), t("age"), t("town"), t("languages"), t("remarks")],
    rows: numbered(
      people.map((one) => [
        ...[one.listed, latinOf(one), String(one.age), one.town],
        ...[formats.list(one.languages.map((code) => formats.language(code))), ""],
      ]),
    ),
    widths: [0.4, 2, 2, 0.6, 1.4, 1.6, 1.4],
  },
];

const attendance: Making = (people, { t, formats, startsOn, endsOn }) => {
  const days = daysOf(startsOn, endsOn);
  const parts = Array.from({ length: Math.ceil(days.length / DAYS_A_TABLE) }, (_, at) =>
    days.slice(at * DAYS_A_TABLE, (at + 1) * DAYS_A_TABLE),
  );
  return parts.map((part) => ({
    head: [t("number"), t("name"), ...part.map((day) => formats.day(day, "short"))],
    rows: numbered(people.map((one) => [bothOf(one), ...part.map(() => "")])),
    widths: [0.4, 3, ...part.map(() => 1)],
    least: 20,
  }));
};

const bothOf = (one: ListedPerson) => [one.listed, latinOf(one)].filter(Boolean).join("\n");

const contacts: Making = (people, { t }) => [
  {
    head: [t("number"), t("name"), t("guardians"), t("emergency"), t("phone")],
    rows: numbered(
      people.map((one) => [
        bothOf(one),
        one.guardians.map(({ name, email }) => [name, email].filter(Boolean).join("\n")).join("\n"),
        one.emergency?.name ?? "",
        one.emergency?.phone ?? "",
      ]),
    ),
    widths: [0.4, 2, 2.6, 1.6, 1.5],
  },
];

const birthdays: Making = (people, { t, formats, startsOn, endsOn }) => {
  const rows = people
    .flatMap((one) => {
      const day = birthdayWithin(one.bornOn, startsOn, endsOn);
      return day === null ? [] : [{ one, day }];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return [
    {
      head: [t("day"), t("name"), t("latin"), t("age"), t("town")],
      rows: rows.map(({ one, day }) => [
        ...[formats.day(day), one.listed, latinOf(one)],
        ...[String(Number(day.slice(0, 4)) - Number(one.bornOn.slice(0, 4))), one.town],
      ]),
      widths: [1.6, 2, 2, 0.7, 1.5],
    },
  ];
};

const border: Making = (people, { t, formats }) => [
  {
    head: [t("number"), t("familyLatin"), t("givenLatin"), t("bornOn"), t("residence")],
    rows: numbered(
      people.map(({ latin, bornOn, residence }) => [
        ...[latin.familyName, latin.givenNames, formats.day(bornOn), formats.country(residence)],
      ]),
    ),
    widths: [0.4, 2, 2, 1.4, 1.4],
  },
];

/** The lists that are one table of all people. */
export const tables: Partial<Record<ListKind, Making>> = {
  ...{ participants, attendance, contacts, birthdays, border },
};

export type ListedGroup = { id: string; name: string; leaders: string[] };

/** A table for each group, and one of those who are in none where there are any. */
export function tablesOfGroups(
  people: readonly ListedPerson[],
  groups: readonly ListedGroup[],
  { t, noGroup, ledBy }: Writing & { noGroup: string; ledBy: (names: string[]) => string },
): ListTable[] {
  const tableOf = (some: readonly ListedPerson[]) => ({
    head: [t("number"), t("name"), t("age"), t("town"), t("there"), t("remarks")],
    rows: numbered(some.map((one) => [bothOf(one), String(one.age), one.town, "", ""])),
    widths: [0.4, 3, 0.6, 1.4, 0.8, 1.6],
    least: 18,
  });
  const inside = (id: string) =>
    people.filter(({ placements }) => placements.some(({ groupId }) => groupId === id));
  const ids = new Set(groups.map(({ id }) => id));
  const rest = people.filter(
    ({ placements }) => !placements.some(({ groupId }) => ids.has(groupId)),
  );
  return [
    ...groups
      .map(({ id, name, leaders }) => ({ name, leaders, some: inside(id) }))
      .filter(({ some }) => some.length > 0)
      .map(({ name, leaders, some }) => ({
        ...{ heading: name, ...tableOf(some) },
        ...(leaders.length > 0 ? { note: ledBy(leaders) } : {}),
      })),
    ...(rest.length > 0 && groups.length > 0 ? [{ heading: noGroup, ...tableOf(rest) }] : []),
  ];
}
