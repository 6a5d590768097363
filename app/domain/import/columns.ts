/** Which column of a file means what. */
import { foldedText } from "#app/domain/people/fold.ts";

/** What the platform takes of a person, in the order of the template. */
export const importFields = [
  "givenNames",
  "familyName",
  "birthDate",
  "email",
  "town",
  "kind",
  "residence",
  "language",
  "passportGivenNames",
  "passportFamilyName",
  "rooming",
  "emergencyName",
  "emergencyPhone",
] as const;

export type ImportField = (typeof importFields)[number];

/** Without these nobody can be registered. */
export const neededFields = [
  "givenNames",
  "birthDate",
  "email",
] as const satisfies readonly ImportField[];

/** For each field the place of its column, counted from 0. */
export type Mapping = Partial<Record<ImportField, number>>;

/** Words by which a column is known, of each field, in all languages. */
export type HeaderWords = Record<ImportField, readonly string[]>;

/** Guesses by the header of a file of people what its columns mean. */
export const guessMapping = (header: readonly string[], words: HeaderWords): Mapping =>
  guessColumns(importFields, header, words);

/**
 * Guesses by a header which columns hold these fields: first those that are called so, then those whose name holds the
 * word; a column means one thing and a thing stands in one column.
 */
export function guessColumns<Field extends string>(
  all: readonly Field[],
  header: readonly string[],
  words: Record<Field, readonly string[]>,
): Partial<Record<Field, number>> {
  const cells = header.map(foldedText);
  const mapping: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  const take = (fits: (cell: string, word: string) => boolean) => {
    for (const field of all) {
      if (mapping[field] !== undefined) continue;
      const known = words[field].map(foldedText).filter((word) => word !== "");
      const at = cells.findIndex(
        (cell, place) => !taken.has(place) && cell !== "" && known.some((word) => fits(cell, word)),
      );
      if (at < 0) continue;
      mapping[field] = at;
      taken.add(at);
    }
  };
  take((cell, word) => cell === word);
  take((cell, word) => word.length > 3 && ` ${cell} `.includes(` ${word} `));
  return mapping;
}

/** Fields that a mapping still lacks. */
export const missingFields = (mapping: Mapping): ImportField[] =>
  neededFields.filter((field) => mapping[field] === undefined);

/** Fields that would be read of a column which another field has. */
export const doubledFields = (mapping: Mapping): ImportField[] =>
  importFields.filter((field, at) =>
    importFields
      .slice(0, at)
      .some((other) => mapping[field] !== undefined && mapping[other] === mapping[field]),
  );

/** What a header is remembered by, wherever its words stand in upper or lower case. */
export const headerText = (header: readonly string[]): string =>
  JSON.stringify(header.map(foldedText));
