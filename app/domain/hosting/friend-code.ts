/** Signs that nobody confuses: no 0 and O, no 1, I and L. */
const SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

const LENGTH = 8;

/** A short code to give to friends, made of a stand-in of a registration or a host family that only we can make: `KQ7M-X2PD`. */
export function friendCode(standIn: string): string {
  const signs = Array.from(standIn.slice(0, LENGTH)).map((sign) => {
    return SIGNS[sign.charCodeAt(0) % SIGNS.length] ?? "A";
  });
  return `${signs.slice(0, LENGTH / 2).join("")}-${signs.slice(LENGTH / 2).join("")}`;
}

/** A code as somebody typed it: spaces, hyphens and small letters do not matter. */
export const sameCode = (typed: string, code: string): boolean => plain(typed) === plain(code);

const plain = (code: string) => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
