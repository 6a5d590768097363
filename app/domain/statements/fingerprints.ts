import type { Booking, Statement } from "./statement.ts";

/**
 * What tells each transfer of an account from all others, the same in every statement that has its day: the bank's
 * reference, else the payer's, else all that is said; and which of those that are alike it is. Bytes of it are kept,
 * not itself.
 */
export function fingerprints({ bookings }: Pick<Statement, "bookings">, iban: string): string[] {
  const seen = new Map<string, number>();
  return bookings.map((booking) => {
    const alike = [iban, booking.bookedOn, booking.minor, ...tellingOf(booking)].join("\n");
    const nth = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, nth);
    return `${alike}\n${nth}`;
  });
}

/** A bank may give a batch one reference, so the payer's stands beside it. */
function tellingOf({ bankReference, endToEnd, name, iban, lines }: Booking): (string | null)[] {
  const own = endToEnd === "NOTPROVIDED" ? null : endToEnd;
  if (bankReference !== null || own !== null) return [bankReference, own];
  return [name, iban, ...lines];
}
