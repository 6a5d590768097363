/** The words by which files name columns, kinds and countries, in all five languages at once. */
import { participantKinds, type ParticipantKind } from "#app/domain/events/guest-kinds.ts";
import { foldedText } from "#app/domain/people/fold.ts";
import { residences, roomingGroups } from "#app/domain/people/schema.ts";
import { languages } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { type HeaderWords, type ImportField, importFields } from "./columns.ts";

const parted = (words: string) => words.split("|").map((word) => word.trim());

/** What columns are called: as in our own template first, then as people call them. */
export function headerWords(): HeaderWords {
  const wordsOf = (field: ImportField) =>
    languages.flatMap((language) => {
      const t = translator(language, "import");
      return [t(`column.${field}`), ...parted(t(`words.${field}`))];
    });
  const entries = importFields.map((field) => [field, wordsOf(field)] as const);
  return Object.fromEntries(entries) as Record<ImportField, string[]>;
}

/** Finds what a cell names by any of its words. */
export function finder<Value extends string>(
  all: readonly { value: Value; words: readonly string[] }[],
): (cell: string) => Value | null {
  const known = new Map<string, Value>();
  for (const { value, words } of all)
    for (const word of [value, ...words]) {
      const folded = foldedText(word);
      if (folded !== "" && !known.has(folded)) known.set(folded, value);
    }
  return (cell) => known.get(foldedText(cell)) ?? null;
}

/** Finds a kind of participant by its name or what people call it. */
export function findKind(): (cell: string) => ParticipantKind | null {
  return finder(
    participantKinds.map((value) => ({
      value,
      words: languages.flatMap((language) => [
        translator(language, "registrations")(`kind.${value}`),
        ...parted(translator(language, "import")(`kinds.${value}`)),
      ]),
    })),
  );
}

/** Finds with whom somebody shares a room. */
export const findRooming = () =>
  finder(
    roomingGroups.map((value) => ({
      value,
      words: languages.flatMap((language) => [
        translator(language, "people")(`rooming.${value}`),
        ...parted(translator(language, "import")(`rooming.${value}`)),
      ]),
    })),
  );

const named = (type: "region" | "language", value: string) =>
  languages.map((language) => new Intl.DisplayNames(language, { type }).of(value) ?? value);

/** Finds a country by its code or name. */
export const findResidence = () =>
  finder(residences.map((value) => ({ value, words: named("region", value) })));

/** Finds a language by its code or name. */
export const findLanguage = () =>
  finder(languages.map((value) => ({ value, words: named("language", value) })));
