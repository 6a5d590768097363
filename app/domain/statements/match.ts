import { isFoundBy } from "#app/domain/people/fold.ts";
import { codesIn } from "./codes-in.ts";
import type { Booking } from "./statement.ts";

/** An order that may be what somebody paid for. Amounts in minor units. */
export type Payable = {
  id: string;
  code: string;
  /** What is open of each of its terms, the next first. */
  open: readonly number[];
  /** Family names of those it is for. */
  names: readonly string[];
  /** Accounts from which it was paid before. */
  ibans: readonly string[];
};

/**
 * For what a transfer came, by how sure it is. `exact` and `otherAmount` are booked, and the second is looked at
 * again; `suggested` waits for a person, the likeliest first; `unknown` too.
 */
export type Match =
  | { is: "exact" | "otherAmount"; orderId: string }
  | { is: "suggested"; orderIds: readonly string[] }
  | { is: "unknown" };

/** Compares a transfer with all orders of its payee. A name alone never decides, and money that goes out pays nothing. */
export function matchOf(
  { minor, lines, name, iban, endToEnd }: Omit<Booking, "bookedOn">,
  orders: readonly Payable[],
): Match {
  if (minor <= 0) return { is: "unknown" };
  // Some banks pass a code on only where the payer's own reference belongs.
  const codes = new Set([...codesIn(lines), ...codesIn([endToEnd ?? ""])]);
  const named = orders.filter(({ code }) => codes.has(code));
  const [only, ...others] = named;
  if (only && others.length === 0)
    return { is: isOpenAmount(only, minor) ? "exact" : "otherAmount", orderId: only.id };
  const likely = only ? named : likelyOrders({ minor, lines, name, iban }, orders);
  if (likely.length === 0) return { is: "unknown" };
  return { is: "suggested", orderIds: likely.map(({ id }) => id) };
}

/** Whether so much pays the next term, or it and those behind it. */
function isOpenAmount({ open }: Pick<Payable, "open">, minor: number): boolean {
  let sum = 0;
  return open.some((term) => (sum += term) === minor);
}

/** Orders that this account has paid before, then those whose name and open amount fit. */
function likelyOrders(
  { minor, lines, name, iban }: Pick<Booking, "minor" | "lines" | "name" | "iban">,
  orders: readonly Payable[],
): Payable[] {
  const words = [name ?? "", ...lines].join(" ");
  const byAccount = orders.filter(({ ibans }) => iban !== null && ibans.includes(iban));
  const byName = orders.filter(
    (order) => isOpenAmount(order, minor) && order.names.some((one) => isFoundBy(one, words)),
  );
  return [...new Set([...byAccount, ...byName])].slice(0, MOST_SUGGESTED);
}

/** More suggestions than a person reads help nobody. */
const MOST_SUGGESTED = 5;
