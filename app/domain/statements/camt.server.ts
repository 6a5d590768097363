import { plainIban } from "#app/domain/communities/iban.ts";
import { dayOf, minorOf } from "./amount.ts";
import {
  type Booking,
  MOST_BOOKINGS,
  type Statement,
  StatementRefused,
  sumOf,
} from "./statement.ts";
import { type Element, elementsAt, readXml, textAt, textOf } from "./xml.server.ts";

/** Reads the statements of a camt.053 file of any version; what is not booked yet is left out. */
export function readCamt(bytes: Uint8Array): Statement[] {
  const statements = elementsAt(readXml(bytes), "Document/BkToCstmrStmt/Stmt");
  if (statements.length === 0) throw new StatementRefused("wrongKind");
  const entries = statements.reduce((sum, one) => sum + elementsAt(one, "Ntry").length, 0);
  if (entries > MOST_BOOKINGS) throw new StatementRefused("tooManyBookings");
  return statements.map(statementOf);
}

function statementOf(element: Element): Statement {
  const closing = balanceOf(element, ["CLBD"]) ?? balanceOf(element, ["ITBD"], "last");
  const opening = balanceOf(element, ["OPBD", "PRCD", "ITBD"]);
  if (opening === null || closing === null) throw new StatementRefused("noBalance");
  const currency = textAt(element, "Acct/Ccy") ?? currencyOf(element, "Bal/Amt");
  return {
    account: textAt(element, "Acct/Id/IBAN", "Acct/Id/Othr/Id"),
    currency,
    balance: { opening, closing },
    bookings: elementsAt(element, "Ntry")
      .filter(isBooked)
      .flatMap((entry) => bookingsOf(entry, currency)),
  };
}

function balanceOf(element: Element, codes: readonly string[], which: "first" | "last" = "first") {
  for (const code of codes) {
    const rows = elementsAt(element, "Bal").filter(
      (one) => textAt(one, "Tp/CdOrPrtry/Cd") === code,
    );
    const row = which === "first" ? rows[0] : rows.at(-1);
    if (row) return amountOf(row, "Amt") ?? null;
  }
  return null;
}

/** Older versions say `BOOK` itself, newer ones in a code. */
const isBooked = (entry: Element) => textAt(entry, "Sts/Cd", "Sts") === "BOOK";

/** The transfers of an entry, which come to its amount; an entry that tells no amounts of them is one. */
function bookingsOf(entry: Element, currency: string | null): Booking[] {
  const minor = amountOf(entry, "Amt");
  if (minor === null || (currency !== null && currencyOf(entry, "Amt") !== currency))
    throw new StatementRefused("broken");
  const isReversal = ["true", "1"].includes(textAt(entry, "RvslInd") ?? "");
  const own = { ...factsOf(entry, minor), minor, isReversal, bookedOn: dayBooked(entry) };
  const details = elementsAt(entry, "NtryDtls/TxDtls");
  const amounts = details.map((one) => detailAmount(entry, one));
  const bookings = details.map((one, at) => ({ ...own, ...partOf(one, own, amounts[at] ?? 0) }));
  if (bookings.length === 0) return [own];
  if (amounts.includes(null)) {
    const [first = own] = bookings;
    return [{ ...first, minor, lines: bookings.flatMap(({ lines }) => lines) }];
  }
  if (sumOf(bookings) !== minor) throw new StatementRefused("detailsDiffer");
  return bookings;
}

/** What a transfer of an entry tells better than the entry. */
function partOf(
  detail: Element,
  entry: Booking,
  minor: number,
): Partial<Booking> & { lines: readonly string[]; minor: number } {
  const { lines, ...facts } = factsOf(detail, entry.minor);
  const told = Object.entries(facts).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(told), minor, lines: lines.length > 0 ? lines : entry.lines };
}

/** An amount in another currency is what was sent, not what came. */
function detailAmount(entry: Element, detail: Element): number | null {
  const path = elementsAt(detail, "Amt").length > 0 ? "Amt" : "AmtDtls/TxAmt/Amt";
  if (currencyOf(detail, path) !== currencyOf(entry, "Amt")) return null;
  return amountOf(detail, path, textAt(detail, "CdtDbtInd") ?? textAt(entry, "CdtDbtInd"));
}

function amountOf(
  element: Element,
  path: string,
  way = textAt(element, "CdtDbtInd"),
): number | null {
  const text = textAt(element, path);
  if (text === null) return null;
  if (way !== "CRDT" && way !== "DBIT") throw new StatementRefused("broken");
  const minor = minorOf(text);
  return way === "CRDT" || minor === 0 ? minor : -minor;
}

function currencyOf(element: Element, path: string): string | null {
  const currency = elementsAt(element, path)[0]?.["@Ccy"];
  return typeof currency === "string" ? currency : null;
}

/** The day, in whatever way the bank tells it: with the time of day it is the bank's own day too. */
function dayBooked(entry: Element): string {
  const text = textAt(entry, "BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm") ?? "";
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  return dayOf(year ?? "", month ?? "", day ?? "");
}

type Facts = Omit<Booking, "bookedOn" | "minor" | "isReversal">;

/** What an entry or a transfer of it says of the other side. */
function factsOf(element: Element, minor: number): Facts {
  const party = minor > 0 ? "Dbtr" : "Cdtr";
  const parties = `RltdPties/${party}`;
  const iban = textAt(element, `${parties}Acct/Id/IBAN`);
  return {
    name: textAt(element, `${parties}/Nm`, `${parties}/Pty/Nm`),
    iban: iban === null ? null : plainIban(iban),
    lines: ["RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref", "AddtlTxInf", "AddtlNtryInf"].flatMap(
      (path) =>
        elementsAt(element, path)
          .map(textOf)
          .filter((line) => line !== ""),
    ),
    bankReference: textAt(element, "Refs/AcctSvcrRef", "AcctSvcrRef"),
    endToEnd: textAt(element, "Refs/EndToEndId"),
  };
}
