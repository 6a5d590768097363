/** What can stand in the list of participants that is downloaded, in its order. */
export const rosterColumns = [
  "familyName",
  "givenNames",
  "birthDate",
  "age",
  "town",
  "kind",
  "state",
  "since",
  "residence",
  "passportFamilyName",
  "passportGivenNames",
  "guardianEmail",
  "emergencyName",
  "emergencyPhone",
] as const;

export type RosterColumn = (typeof rosterColumns)[number];

/** Those of the list on the page; the others are taken only by who asks for them. */
export const usualColumns: readonly RosterColumn[] = [
  ...["familyName" as const, "givenNames" as const, "birthDate" as const, "age" as const],
  ...["town" as const, "kind" as const, "state" as const, "since" as const],
];

/** How many empty columns a list for paper may have at most. */
export const MOST_EMPTY = 12;

/** What stands in a list: facts, answers to questions by their ids, and empty columns to write in on paper. */
export type ChosenColumns = {
  facts: readonly RosterColumn[];
  questionIds: readonly string[];
  empty: number;
};

/** The name of a question's column in an address. */
export const questionColumn = (id: string): string => `q.${id}`;

/** Columns that an address asks for, facts in the list's order; the usual ones where it names none. */
export function columnsFrom(query: URLSearchParams): ChosenColumns {
  const asked = query.getAll("column");
  const facts = rosterColumns.filter((column) => asked.includes(column));
  const ids = asked.flatMap((one) => /^q\.([0-9a-f-]{36})$/.exec(one)?.[1] ?? []);
  const empty = Number(query.get("empty") ?? "0");
  return {
    facts: asked.length > 0 && facts.length + ids.length > 0 ? facts : [...usualColumns],
    questionIds: [...new Set(ids)],
    empty: Number.isInteger(empty) ? Math.min(MOST_EMPTY, Math.max(0, empty)) : 0,
  };
}
