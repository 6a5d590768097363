/** Statements in the format MT940 of SWIFT, in the dialects of Polish, German and other banks. */
import { dayOf, minorOf } from "./amount.ts";
import { bankText } from "./bank-text.ts";
import { detailsOf } from "./mt940-details.ts";
import { type Booking, MOST_BOOKINGS, type Statement, StatementRefused } from "./statement.ts";

type Field = { tag: string; lines: string[] };

/** Whether a file begins as one of this format, whatever its letters: with a block of SWIFT, or its first field. */
export function isMt940(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4_000));
  return /^\W*\{1:|(?:^|[\r\n]|\{4:)\W?:20:/.test(start.replace(/^(?:ï»¿|ÿþ)/, ""));
}

/** Reads the statements of an MT940 file. Throws `StatementRefused`. */
export function readMt940(bytes: Uint8Array): Statement[] {
  const fields = fieldsOf(bankText(bytes));
  if (fields.filter(({ tag }) => tag === "61").length > MOST_BOOKINGS)
    throw new StatementRefused("tooManyBookings");
  const statements: Field[][] = [];
  for (const field of fields) {
    if (field.tag === "20") statements.push([]);
    statements.at(-1)?.push(field);
  }
  if (statements.length === 0) throw new StatementRefused("wrongKind");
  return statements.map(statementOf);
}

/** The fields of a file; a line that begins none goes on with the one before, as programs cut long ones. */
function fieldsOf(text: string): Field[] {
  const fields: Field[] = [];
  let open: Field | null = null;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, tag, value = ""] = /^(?:\{.*\{4:)?:(\d\d[A-Z]?|NS):(.*)$/.exec(line) ?? [];
    if (tag !== undefined) fields.push((open = { tag, lines: [value] }));
    // The end of a message, and the blocks around the next one, belong to no field.
    else if (/^(?:-$|-\}|\{)/.test(line)) open = null;
    else open?.lines.push(line);
  }
  return fields;
}

function statementOf(fields: readonly Field[]): Statement {
  const valueOf = (...tags: string[]) =>
    fields
      .find(({ tag }) => tags.includes(tag))
      ?.lines.join("")
      .trim() ?? null;
  const opening = balanceOf(valueOf("60F", "60M"));
  const closing = balanceOf(valueOf("62F", "62M"));
  if (opening.currency !== closing.currency) throw new StatementRefused("broken");
  return {
    account: accountOf(valueOf("25") ?? ""),
    currency: opening.currency,
    balance: { opening: opening.minor, closing: closing.minor },
    bookings: fields.flatMap((field, at) => {
      if (field.tag !== "61") return [];
      const next = fields[at + 1];
      return bookingOf(field.lines, next?.tag === "86" ? next.lines : []);
    }),
  };
}

/** `C270503PLN1000,00`: on which side, when, how much. */
function balanceOf(value: string | null): { currency: string; minor: number } {
  if (value === null) throw new StatementRefused("noBalance");
  const [, side, currency, sum] = /^([CD])\d{6}([A-Z]{3})([\d,.]+)$/.exec(value) ?? [];
  if (currency === undefined) throw new StatementRefused("broken");
  return { currency, minor: signed(sum ?? "", side === "C") };
}

/** Whatever the bank says of itself before the number, and the currency behind it, are left out. */
function accountOf(value: string): string | null {
  const plain = value.replaceAll(/[\s-]/g, "").replace(/^\//, "");
  const stated = /(?:^|\/)([A-Z]{2}\d{2}[A-Z0-9]{10,30})$/.exec(plain)?.[1] ?? plain;
  return stated.replace(/(?<=\d)[A-Z]{3}$/, "") || null;
}

const ENTRY =
  /^(\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d))?(R?)([CD])[A-Z]?(\d{0,12}[,.]\d{0,12})([A-Z][A-Z0-9]{3})?(.*)$/;

/** `2705030503C450,00NTRFNONREF//2705030017`: when, which way, how much, of what kind, and by which references. */
function bookingOf(lines: readonly string[], details: readonly string[]): Booking {
  const found = ENTRY.exec(lines[0]?.trim() ?? "");
  if (!found) throw new StatementRefused("broken");
  const [, year, month, day, bookedMonth, bookedDay, reversed, side, sum, , rest] = found;
  const valued = dayOf(`20${year}`, month ?? "", day ?? "");
  const [own = "", bankReference = ""] = (rest ?? "").split("//");
  const told = detailsOf(details);
  return {
    ...told,
    bookedOn: bookedMonth ? nearest(valued, bookedMonth, bookedDay ?? "") : valued,
    // What takes a credit back goes out, and the other way round.
    minor: signed(sum ?? "", (side === "C") !== (reversed === "R")),
    isReversal: reversed === "R",
    lines: told.lines.length > 0 ? told.lines : lines.slice(1),
    bankReference: bankReference.trim() || null,
    endToEnd: told.endToEnd ?? (/^(?:NONREF)?$/.test(own.trim()) ? null : own.trim()),
  };
}

/** The day of booking says no year: around New Year it is not that of the value. */
function nearest(valued: string, month: string, day: string): string {
  const year = Number(valued.slice(0, 4));
  const months = Number(month) - Number(valued.slice(5, 7));
  return dayOf(String(months > 6 ? year - 1 : months < -6 ? year + 1 : year), month, day);
}

function signed(sum: string, isCredit: boolean): number {
  const minor = minorOf(sum.replace(/^(?=[,.])/, "0"));
  return isCredit || minor === 0 ? minor : -minor;
}
