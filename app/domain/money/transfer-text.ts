import { creditorReference, shownCode } from "./order-code.ts";

/** A transfer that a family is asked for. */
export type Transfer = {
  payee: string;
  /** Plain, as it is kept. */
  iban: string;
  /** ISO 4217 */
  currency: string;
  /** Minor units of the currency. */
  minor: number;
  /** Code of the order. */
  code: string;
};

/** EPC069-12 allows as much. */
const EPC = { name: 70, minor: 99_999_999_999, bytes: 331 };

/** The recommendation of the Polish banks (2D code for transfers) allows as much. */
const POLISH = { name: 20, minor: 999_999 };

const folded: Record<string, string> = {
  ...{ ß: "ss", ẞ: "SS", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ø: "o", Ø: "O", đ: "d", Đ: "D" },
};

/**
 * What the code that banking apps scan says of a transfer: in euros as EPC069-12, in zlotys to a Polish account as the
 * Polish banks read it. Null where no app would read it.
 */
export function transferText(transfer: Transfer): string | null {
  if (transfer.currency === "EUR") return epcText(transfer);
  if (transfer.currency === "PLN" && transfer.iban.startsWith("PL")) return polishText(transfer);
  return null;
}

/** Version 2 in UTF-8 names no bank; the reference is structured, so there is no free text. */
function epcText({ payee, iban, minor, code }: Transfer): string | null {
  const name = cut(oneLine(payee), EPC.name);
  if (minor < 1 || minor > EPC.minor || name === "") return null;
  const amount = `EUR${String(Math.floor(minor / 100))}.${twoDigits(minor % 100)}`;
  const text = ["BCD", "002", "1", "SCT", "", name, iban, amount, "", creditorReference(code)];
  const whole = text.join("\n");
  return new TextEncoder().encode(whole).length > EPC.bytes ? null : whole;
}

/** Nine fields; the account without its country, the amount in grosze. */
function polishText({ payee, iban, minor, code }: Transfer): string | null {
  const name = cut(polishLetters(payee), POLISH.name);
  if (minor < 1 || minor > POLISH.minor || name === "") return null;
  const amount = String(minor).padStart(6, "0");
  return ["", "PL", iban.slice(2), amount, name, shownCode(code), "", "", ""].join("|");
}

const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Z}]+/gu, " ").trim();

const cut = (text: string, most: number) => Array.from(text).slice(0, most).join("").trim();

const twoDigits = (part: number) => String(part).padStart(2, "0");

/** Letters that every Polish bank takes: others lose their marks, and signs that part the fields go. */
function polishLetters(text: string): string {
  const plain = Array.from(oneLine(text), (letter) => {
    if (/[ĄĆĘŁŃÓŚŹŻąćęłńóśźż]/.test(letter)) return letter;
    return folded[letter] ?? letter.normalize("NFD").replaceAll(/\p{M}/gu, "");
  }).join("");
  return oneLine(plain.replaceAll(/[^A-Za-z0-9ĄĆĘŁŃÓŚŹŻąćęłńóśźż .,()/-]/g, " "));
}
