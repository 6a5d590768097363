/** What stands for facts in a text to many: words of the text's own language in braces. */

export const placeholders = ["event", "names", "days"] as const;
export type Placeholder = (typeof placeholders)[number];

/** What each is called in a language. */
export type PlaceholderWords = Readonly<Record<Placeholder, string>>;

const BRACES = /\{([^{}]*)\}/g;

const sameWord = (one: string, other: string) =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** The words in braces of a text that stand for nothing. */
export const unknownPlaceholders = (text: string, words: PlaceholderWords): string[] =>
  [...text.matchAll(BRACES)]
    .map(([, word = ""]) => word)
    .filter((word) => !placeholders.some((one) => sameWord(words[one], word)));

/** A text with the facts of one reader in it. What those say is not looked through again. */
export const filledIn = (
  text: string,
  words: PlaceholderWords,
  facts: Readonly<Record<Placeholder, string>>,
): string =>
  text.replaceAll(BRACES, (whole, word: string) => {
    const known = placeholders.find((one) => sameWord(words[one], word));
    return known ? facts[known] : whole;
  });
