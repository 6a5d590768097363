import { isIban, plainIban } from "#app/domain/communities/iban.ts";

/** The IBAN that a bank states of somebody; Polish ones leave the letters of their country out. Null for anything else. */
export function statedIban(text: string): string | null {
  const plain = plainIban(text.replaceAll("'", ""));
  const iban = /^\d{26}$/.test(plain) ? `PL${plain}` : plain;
  return isIban(iban) ? iban : null;
}

const ALIKE =
  /(?<![A-Z0-9])(?:[A-Z]{2} ?)?\d{2}(?: ?[0-9A-Z]{4}){3,6}(?: ?[0-9A-Z]{1,3})?(?![A-Z0-9])/g;

/** The first IBAN within a text, such as `Konto: PL61 1090 …`. */
export function ibanWithin(text: string): string | null {
  for (const [found] of text.toUpperCase().matchAll(ALIKE)) {
    const iban = statedIban(found);
    if (iban !== null) return iban;
  }
  return null;
}
