/** Ukrainian in Latin letters: resolution 55 of the Cabinet of Ministers of 27 January 2010. */

/** Letters that are written one way wherever they stand. */
const letters: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  ґ: "g",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  и: "y",
  і: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ь: "",
};

/** Letters that are written otherwise at the start of a word. */
const atStart: Record<string, readonly [start: string, elsewhere: string]> = {
  є: ["ye", "ie"],
  ї: ["yi", "i"],
  й: ["y", "i"],
  ю: ["yu", "iu"],
  я: ["ya", "ia"],
};

/** The apostrophe as keyboards (U+0027), word processors (U+2019) and Ukrainian itself (U+02BC) write it. */
const APOSTROPHES = /(?<=\p{Script=Cyrillic})['\u2019\u02bc](?=\p{Script=Cyrillic})/gu;

const WORD = /[\p{Script=Cyrillic}\p{M}]+/gu;

/**
 * Writes Ukrainian words in Latin letters and leaves everything else as it is. A suggestion only: the
 * spelling of a passport, where there is one, wins.
 */
export function romanise(text: string): string {
  return text.normalize("NFC").replace(APOSTROPHES, "").replace(WORD, romaniseWord);
}

function romaniseWord(word: string): string {
  const isLoud = word.length > 1 && word === word.toUpperCase();
  const characters = Array.from(word);
  return characters
    .map((character, place) => {
      const plain = latinOf(character.toLowerCase(), place, characters[place - 1] ?? "");
      if (plain === undefined) return character;
      if (character === character.toLowerCase()) return plain;
      return isLoud ? plain.toUpperCase() : plain.slice(0, 1).toUpperCase() + plain.slice(1);
    })
    .join("");
}

/** Unknown letters (of other Cyrillic alphabets) stay as they are. */
function latinOf(letter: string, place: number, before: string): string | undefined {
  // зг is zgh, so that it is not read as ж (zh).
  if (letter === "г" && before.toLowerCase() === "з") return "gh";
  return atStart[letter]?.[place === 0 ? 0 : 1] ?? letters[letter];
}
