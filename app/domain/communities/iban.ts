/** Length of an account number by its country; elsewhere banks have none of this kind. */
const lengths: Record<string, number> = {
  ...{ AD: 24, AL: 28, AT: 20, BA: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18 },
  ...{ EE: 20, ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22 },
  ...{ IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24, ME: 22, MK: 19, MT: 31 },
  ...{ NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, RS: 22, SE: 24, SI: 19, SK: 24, SM: 27, TR: 26 },
  ...{ UA: 29, VA: 22, XK: 20 },
};

/** An IBAN as it is kept: capitals and digits, however it was typed. */
export function plainIban(typed: string): string {
  return typed.replaceAll(/[\s.-]/g, "").toUpperCase();
}

/** Whether it can be an account of a European bank: country, length and check digits fit (ISO 13616). */
export function isIban(plain: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(plain)) return false;
  if (lengths[plain.slice(0, 2)] !== plain.length) return false;
  return remainderOf(plain.slice(4) + plain.slice(0, 4)) === 1;
}

/** An IBAN as people read and type it, in fours. */
export function shownIban(plain: string): string {
  return plain.replaceAll(/.{4}(?=.)/g, "$& ");
}

/** Modulo 97 with each letter as its number, A as 10, taken digit by digit. */
function remainderOf(rearranged: string): number {
  let rest = 0;
  for (const sign of rearranged) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
