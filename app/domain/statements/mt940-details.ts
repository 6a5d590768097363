/** What a bank writes in the field :86: of a transfer, in parts or as plain text. */
import { statedIban } from "./stated-iban.ts";
import type { Booking } from "./statement.ts";

export type Details = Pick<Booking, "name" | "iban" | "lines" | "endToEnd">;

/** What the payer wrote, and the rest of it where the first parts are full. */
const isTold = (part: number) => (part >= 20 && part <= 28) || (part >= 60 && part <= 63);

/** Words that German banks put before what they pass on: the payer's reference, and the text. */
const ENDTOEND = /EREF\+(.*?)(?=(?:KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|PURP|BIC|IBAN)\+|$)/;

/** Reads :86: of its lines; a part of it may go on in the next one, as banks cut them where they are full. */
export function detailsOf(lines: readonly string[]): Details {
  const text = lines.join("");
  const [, separator] = /^(?:\d{3})?([?~^<!>])(?=\d\d)/.exec(text) ?? [];
  if (separator === undefined)
    return { name: null, iban: null, endToEnd: null, lines: said(lines) };
  const parts = text
    .split(separator)
    .slice(1)
    .flatMap((part) => {
      const [, number, value = ""] = /^(\d\d)(.*)$/.exec(part) ?? [];
      return number === undefined ? [] : { number: Number(number), value: value.trim() };
    });
  const told = parts.filter(({ number }) => isTold(number)).map(({ value }) => value);
  const joined = (...numbers: number[]) =>
    parts
      .filter(({ number }) => numbers.includes(number))
      .map(({ value }) => value)
      .join(" ")
      .trim();
  return {
    name: joined(32, 33) || null,
    iban: statedIban(joined(38)) ?? statedIban(joined(31)) ?? statedIban(joined(29)),
    endToEnd: ENDTOEND.exec(told.join(""))?.[1]?.trim() || null,
    lines: said(told),
  };
}

const said = (lines: readonly string[]) =>
  lines.map((line) => line.trim()).filter((line) => line !== "");
