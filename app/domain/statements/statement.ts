/** What a bank says of an account, however its file is written. Amounts in minor units; what came is above nothing. */
export type Statement = {
  /** As the file names it: an IBAN, or the number that the bank's own country uses. Null where it names none. */
  account: string | null;
  /** ISO 4217 */
  currency: string | null;
  balance: { opening: number; closing: number } | null;
  bookings: readonly Booking[];
};

/** One transfer that was booked; of a batch, each of its transfers. */
export type Booking = {
  /** `2027-05-03` */
  bookedOn: string;
  minor: number;
  /** Takes back what was booked before. */
  isReversal: boolean;
  /** Who sent it, or got it. */
  name: string | null;
  iban: string | null;
  /** What the payer wrote, as the bank cut it. */
  lines: readonly string[];
  bankReference: string | null;
  /** Given by the payer. */
  endToEnd: string | null;
};

/** Why a file is not taken. */
export const statementFaults = [
  "empty",
  "tooLarge",
  "tooManyBookings",
  "wrongKind",
  "forbiddenParts",
  "broken",
  "otherAccount",
  "otherCurrency",
  "noBalance",
  "sumsDiffer",
  "detailsDiffer",
] as const;

export type StatementFault = (typeof statementFaults)[number];

/** Thrown while a file is read that is refused. */
export class StatementRefused extends Error {
  override readonly name = "StatementRefused";
  readonly fault: StatementFault;

  constructor(fault: StatementFault) {
    super(fault);
    this.fault = fault;
  }
}

/** 10,000 transfers with all that a bank may tell of them are half as much. */
export const LARGEST_STATEMENT = 30 * 1_048_576;
export const MOST_BOOKINGS = 20_000;

/** The sum of what was booked, in minor units. */
export const sumOf = (bookings: readonly Pick<Booking, "minor">[]): number =>
  bookings.reduce((sum, { minor }) => sum + minor, 0);

/** Refuses a statement of another account or currency, and one that leaves something out. */
export function checkStatement(
  { account, currency, balance, bookings }: Statement,
  own: { iban: string; currency: string },
): void {
  if (account !== null && !isSameAccount(account, own.iban))
    throw new StatementRefused("otherAccount");
  if (currency !== null && currency !== own.currency) throw new StatementRefused("otherCurrency");
  if (balance && balance.opening + sumOf(bookings) !== balance.closing)
    throw new StatementRefused("sumsDiffer");
}

/** Whether a number that a bank gives an account is that of an IBAN; German banks write `37040044/532013000`. */
export function isSameAccount(stated: string, iban: string): boolean {
  const [bank = "", number = ""] = stated
    .toUpperCase()
    .replaceAll(/[^A-Z0-9/]/g, "")
    .split("/");
  if (iban.startsWith("DE") && /^\d{8}$/.test(bank) && /^\d{1,10}[A-Z]{0,3}$/.test(number))
    return iban.slice(4) === bank + number.replace(/[A-Z]+$/, "").padStart(10, "0");
  const plain = bank + number;
  return [iban, iban.slice(2), iban.slice(4)].includes(plain);
}
