/** First and last code point. */
export type Range = [from: number, to: number];

/** The letters the site's fonts have, by script; `fonts.ts` cuts the typefaces to them. */
export const fontRanges: Record<string, Range[]> = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xa1],
    [0xa3, 0xa3],
    [0xa7, 0xa7],
    [0xa9, 0xab],
    [0xad, 0xad],
    [0xb0, 0xb0],
    [0xb7, 0xb7],
    [0xba, 0xbb],
    [0xbf, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2bc, 0x2bc],
    [0x2009, 0x2009],
    [0x2010, 0x2015],
    [0x2018, 0x201e],
    [0x2022, 0x2022],
    [0x2026, 0x2026],
    [0x202f, 0x202f],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
  ],
  // The further letters of the languages around us: Baltic, Czech, Hungarian, Polish, Romanian, South Slavic, Turkish.
  "latin-ext": Array.from(
    "ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚțẞ",
    (letter): Range => [letter.codePointAt(0) ?? 0, letter.codePointAt(0) ?? 0],
  ),
  cyrillic: [
    [0x400, 0x45f],
    [0x490, 0x491],
    [0x2116, 0x2116],
  ],
};
