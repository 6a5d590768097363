/** Names folded for search: accents, scripts and apostrophes do not stand between a person and her name. */
import { romanise } from "./romanise.ts";

/** Letters that have no mark to take off, and those that people also write as two. */
const foldings: Record<string, readonly [short: string, long: string]> = {
  ł: ["l", "l"],
  đ: ["d", "d"],
  ð: ["d", "d"],
  ħ: ["h", "h"],
  ı: ["i", "i"],
  ŧ: ["t", "t"],
  ß: ["ss", "ss"],
  þ: ["th", "th"],
  œ: ["oe", "oe"],
  æ: ["ae", "ae"],
  ø: ["o", "oe"],
  ä: ["a", "ae"],
  ö: ["o", "oe"],
  ü: ["u", "ue"],
  å: ["a", "aa"],
};

const FIRST_BEYOND_ASCII = "\u0080";
const MARKS = /\p{M}/gu;
const APOSTROPHES = /['\u2018\u2019\u02bc`\u00b4]/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/**
 * The forms under which a name is kept and asked for: `mueller` and `muller` for Müller, `згурський`
 * and `zghurskyi` for Згурський. What somebody typed finds a name when one of its forms is in one of
 * the name's. Lower case, words parted by one space, no form twice, none empty.
 */
export function searchForms(text: string): string[] {
  const native = plain(text);
  const latin = plain(romanise(text));
  return distinct([fold(native, 1), fold(native, 0), fold(latin, 0)]);
}

/** The first of a text's forms alone, for words that are compared within one language: `mueller` for Müller. */
export const foldedText = (text: string): string => fold(plain(text), 1);

/** True when what was typed is in the name, however either is written. Nothing finds nothing. */
export function isFoundBy(typed: string, name: string): boolean {
  const kept = searchForms(name);
  return searchForms(typed).some((asked) => kept.some((form) => form.includes(asked)));
}

/** Lower case, composed, apostrophes gone, everything else that is no letter or figure a space. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .replace(APOSTROPHES, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

/** With 0, ü is u; with 1, ue. Cyrillic й and ї are letters of their own; ґ is often typed as г. */
function fold(text: string, length: 0 | 1): string {
  return Array.from(text)
    .map((letter) => {
      if (letter < FIRST_BEYOND_ASCII) return letter;
      if (/\p{Script=Cyrillic}/u.test(letter)) return letter === "ґ" ? "г" : letter;
      return foldings[letter]?.[length] ?? letter.normalize("NFD").replace(MARKS, "");
    })
    .join("")
    .replace(SEPARATORS, " ")
    .trim();
}

const distinct = (forms: readonly string[]) => [...new Set(forms)].filter((form) => form !== "");
