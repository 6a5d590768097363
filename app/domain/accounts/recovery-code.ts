import { CODE_ALPHABET } from "./sign-in-link.ts";

/** Codes made at once; making new ones ends the old. */
export const RECOVERY_CODES = 8;

/** 16 letters of 31 are 79 bits: enough to keep a plain hash. */
export const RECOVERY_LENGTH = 16;

/** The code in groups of four, as it is printed. */
export function showRecoveryCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, "$1-");
}

/** The code as it was made, from what somebody typed; null when it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s–-]/g, "");
  const isOne = code.length === RECOVERY_LENGTH;
  return isOne && Array.from(code).every((letter) => CODE_ALPHABET.includes(letter)) ? code : null;
}
