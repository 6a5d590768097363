/** Crockford's base 32: no I, L, O and U, which are read as 1, 0 and V. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/** Product in the field of 32 elements (polynomial x^5 + x^2 + 1). */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) if (other & (1 << bit)) product ^= one << bit;
  for (let bit = 8; bit >= 5; bit -= 1) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5);
  return product;
}

/** Each place weighs a different power of the field's generator: a wrong character and two swapped ones are seen. */
function checkOf(values: readonly number[]): number {
  let [sum, weight] = [0, 1];
  for (const value of values) {
    weight = times(weight, 2);
    sum ^= times(value, weight);
  }
  return sum;
}

/** A code of seven characters from random bytes and one that checks them. Refuses, as a bug, fewer than seven bytes. */
export function orderCode(random: Uint8Array): string {
  if (random.length < LENGTH - 1) throw new Error("An order's code needs seven random bytes");
  const values = [...random.subarray(0, LENGTH - 1)].map((byte) => byte & 31);
  return [...values, checkOf(values)].map((value) => ALPHABET[value]).join("");
}

/** True for eight characters of which the last checks the others. */
export function isOrderCode(text: string): boolean {
  const values = Array.from(text, (character) => ALPHABET.indexOf(character));
  if (values.length !== LENGTH || values.includes(-1)) return false;
  return checkOf(values.slice(0, -1)) === values.at(-1);
}

/** As people read and type it: `7K2M-9QX4`. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** The creditor reference of a code (ISO 11649): `RF04 7K2M 9QX4`. Banks check it themselves. */
export function creditorReference(code: string): string {
  const digits = Array.from(`${code}RF00`, (character) => parseInt(character, 36)).join("");
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return `RF${String(98 - rest).padStart(2, "0")}${code}`;
}
