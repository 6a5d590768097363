/** Bytes of a text file into letters: the encoding is guessed, and a person may choose another. */
import type { Encoding } from "./sheet.ts";

/** Bytes that are letters in Polish (windows-1250) and signs in windows-1252: ą ł ż ź Ą Ł Ż Ź. */
const POLISH = new Set([0xb9, 0xb3, 0xbf, 0x9f, 0xa5, 0xa3, 0xaf, 0x8f]);

/** Bytes that are letters in French and German, and letters of no language of ours in windows-1250: à è ù û ï. */
const WESTERN = new Set([0xe0, 0xe8, 0xf9, 0xfb, 0xef]);

/** Bytes that both have: ę/ê ć/æ ń/ñ ś/œ. Between small letters they are Polish more often than not. */
const EITHER = new Set([0xea, 0xe6, 0xf1, 0x9c]);

const FIRST_CYRILLIC = 0xc0;

/** How a file's letters are most likely written. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (isUtf8(bytes)) return "utf-8";
  if (isMostlyHigh(bytes)) return "windows-1251";
  let [polish, western, either] = [0, 0, 0];
  for (const byte of bytes) {
    if (POLISH.has(byte)) polish += 1;
    else if (WESTERN.has(byte)) western += 1;
    else if (EITHER.has(byte)) either += 1;
  }
  if (polish === western) return either > 0 ? "windows-1250" : "windows-1252";
  return polish > western ? "windows-1250" : "windows-1252";
}

/** The text of a file; what the encoding has no letter for becomes U+FFFD, and a mark at the start is taken off. */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** In Cyrillic most letters follow another letter beyond ASCII; elsewhere hardly any does. */
function isMostlyHigh(bytes: Uint8Array): boolean {
  let [high, runs] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte < FIRST_CYRILLIC) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0) >= FIRST_CYRILLIC) runs += 1;
  }
  return high > 0 && runs / high > 0.5;
}
