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

/** Columns that an address asks for, in the list's order; the usual ones where it names none. */
export function columnsFrom(query: URLSearchParams): RosterColumn[] {
  const asked = query.getAll("column");
  const known = rosterColumns.filter((column) => asked.includes(column));
  return known.length > 0 ? known : [...usualColumns];
}
