import { guessColumns } from "#app/domain/import/columns.ts";
import { languages } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { type BankField, bankFields, type BankMapping } from "./csv-columns.ts";

/** Guesses what the columns of a bank's table mean, by the words of banks in all five languages. */
export function guessBankMapping(header: readonly string[]): BankMapping {
  const wordsOf = (field: BankField) =>
    languages.flatMap((language) => {
      const t = translator(language, "payments");
      return [
        t(`statements.column.${field}`),
        ...t(`statements.words.${field}`)
          .split("|")
          .map((word) => word.trim()),
      ];
    });
  const words = Object.fromEntries(bankFields.map((field) => [field, wordsOf(field)]));
  return guessColumns(bankFields, header, words as Record<BankField, string[]>);
}
