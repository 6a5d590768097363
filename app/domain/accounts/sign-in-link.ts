/** The rules of a mailed link and its code (ASVS 5.0, 6.5.1, 6.5.5, 6.6.2, 6.6.3). */

import { limits } from "#app/platform/limits.ts";

/** Minutes a link and its code work. */
export const LINK_MINUTES = 10;

/** Wrong codes after which a request has ended. */
export const CODE_TRIES = 5;

export const CODE_LENGTH = 8;

/** Digits and capitals without those that are read as one another: 0 O, 1 I L. */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Browsers a person has signed in with, as a thief of all their cookies would hold them. */
const KNOWN_DEVICES = 1_000;

/**
 * Chance of guessing a way into one account in one day; the law is at most 1e-6. Eight letters of 31 are
 * 31^8 = 852 891 037 441 codes, so 852 891 tries a day would be the most. All strangers together have 1 000,
 * and a thousand stolen browsers 10 each: 11 000 / 31^8 = 1.3e-8.
 */
export const GUESSING_CHANCE =
  (limits.codeAll.points + KNOWN_DEVICES * limits.codeDevice.points) /
  CODE_ALPHABET.length ** CODE_LENGTH;

/** Cyrillic capitals that look like Latin ones: what a Ukrainian keyboard types for the printed code. */
const lookAlikes: Record<string, string> = {
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  К: "K",
  М: "M",
  Р: "P",
  Т: "T",
  Х: "X",
  У: "Y",
};

/** Typed without the strokes and spaces that only help reading, look-alikes taken for what they look like. */
function lettersOf(typed: string): string[] {
  const letters = typed.toUpperCase().replaceAll(/[\s–-]/g, "");
  return Array.from(letters).map((letter) => lookAlikes[letter] ?? letter);
}

/** Why what somebody typed cannot be a code: a sign that no code has, or too few or many; null when it can. */
export function codeFault(typed: string): "signs" | "length" | null {
  const letters = lettersOf(typed);
  if (!letters.every((letter) => CODE_ALPHABET.includes(letter))) return "signs";
  return letters.length === CODE_LENGTH ? null : "length";
}

/** The code as it was made, from what somebody typed; null when it cannot be one. */
export function readCode(typed: string): string | null {
  return codeFault(typed) === null ? lettersOf(typed).join("") : null;
}

/** The code as it is shown: two groups of four. */
export function showCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** When a request made now stops working. */
export function linkExpiry(now: Date): Date {
  return new Date(now.getTime() + LINK_MINUTES * 60_000);
}

/** Whether a link opens an account here, has to be answered in the browser that asked, or is over. */
export type LinkState = "ready" | "otherBrowser" | "ended";

/** What a link can still do. One that never was and one that is over look the same. */
export function linkStateOf(
  request: { endedAt: Date | null; expiresAt: Date } | null,
  { sameBrowser, now }: { sameBrowser: boolean; now: Date },
): LinkState {
  if (!request || request.endedAt || request.expiresAt <= now) return "ended";
  return sameBrowser ? "ready" : "otherBrowser";
}

/** What the link's page says: to whoever is signed in already, a link that is over is no bad news. */
export function linkPageOf(state: LinkState, isSignedIn: boolean): LinkState | "signedIn" {
  return state === "ended" && isSignedIn ? "signedIn" : state;
}
