/** A guess at how a name stands in the machine-readable zone of a travel document. */
import { romanise } from "./romanise.ts";

/** ICAO Doc 9303, part 3, section 6 A: letters that are more than a letter with a mark. */
const transliterations: Record<string, string> = {
  ä: "AE",
  å: "AA",
  æ: "AE",
  ð: "D",
  đ: "D",
  ı: "I",
  ĳ: "IJ",
  ł: "L",
  ñ: "N",
  ö: "OE",
  ø: "OE",
  œ: "OE",
  ß: "SS",
  þ: "TH",
  ŧ: "T",
  ü: "UE",
  ħ: "H",
  ŋ: "N",
  ĸ: "Q",
};

const MARKS = /\p{M}/gu;
const APOSTROPHES = /['\u2019\u02bc\u2018`]/gu;

/**
 * Suggests the A–Z spelling, in capitals: ICAO 9303 for Latin letters, resolution 55 for Ukrainian.
 * Apostrophes and hyphens stay, as forms and tickets take them; what has no Latin letter is dropped.
 * Only ever a suggestion: the document itself decides.
 */
export function suggestPassportSpelling(name: string): string {
  return Array.from(romanise(name).normalize("NFC").toLowerCase())
    .map((letter) => transliterations[letter] ?? letter)
    .join("")
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(APOSTROPHES, "'")
    .replace(/[\u2010-\u2015]/gu, "-")
    .toUpperCase()
    .replace(/[^A-Z' -]/gu, (other) => (/\s/u.test(other) ? " " : ""))
    .replace(/ +/g, " ")
    .trim();
}
