import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { balanceOf } from "#app/domain/money/ledger.ts";
import { openOf } from "#app/domain/money/schedule.ts";
import { bookPayment } from "#app/domain/payments/book-payment.server.ts";
import { patiently } from "#app/domain/registrations/event-lock.server.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import { type Match, matchOf, type Payable } from "./match.ts";
import { openFacts, type TransferFacts } from "./sealed-facts.server.ts";

/** The job that compares the transfers of a statement with the orders of their payee: who is cut off goes on later. */
export async function bookTransfers({ db, now }: Context, importId: string): Promise<void> {
  const transfers = await db.bankTransfer.findMany({
    where: { importId, state: "fresh" },
    orderBy: [{ bookedOn: "asc" }, { id: "asc" }],
    select: columns,
  });
  const [first] = transfers;
  if (!first) return;
  let orders = await payables(db, first);
  const facts = await openFacts(db, transfers);
  const told = transfers.flatMap((transfer, at) => {
    const said = facts[at];
    return said ? { transfer, said: toldBy(transfer, said) } : [];
  });
  const nameless: typeof told = [];
  for (const one of told) {
    const match = matchOf(one.said, orders);
    if (!("orderId" in match)) {
      nameless.push(one);
      continue;
    }
    await settle(db, now, { transfer: one.transfer, match });
    // What was paid changes what is open for the transfers behind it.
    const [again] = await payables(db, first, [match.orderId]);
    orders = orders.map((order) => (again && order.id === again.id ? again : order));
  }
  // By then the accounts are known from which this statement pays orders by their codes.
  const unknown: string[] = [];
  for (const { transfer, said } of nameless) {
    const match = matchOf(said, orders);
    if (match.is === "unknown") unknown.push(transfer.id);
    else await settle(db, now, { transfer, match });
  }
  await layBefore(db, unknown);
}

/** Rows of one statement to the database: between two the site answers others. */
const AT_ONCE = 500;

/** Leaves to a person what nobody can know: in a large town most of a statement. */
async function layBefore({ bankTransfer }: Db, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await bankTransfer.updateMany({
      where: { id: { in: ids.slice(from, from + AT_ONCE) }, state: "fresh" },
      data: { state: "waiting", match: "unknown" },
    });
}

const columns = {
  ...{ id: true, importId: true, payeeId: true, currency: true, minor: true, bookedOn: true },
  ...{ facts: true, sender: true },
} as const;

type Transfer = {
  id: string;
  payeeId: string;
  currency: string;
  minor: number;
  bookedOn: Date;
  sender: string | null;
};

/** Accounts are told apart by what stands for them. */
const toldBy = ({ minor, sender }: Transfer, facts: TransferFacts) => ({
  ...{ ...facts, minor, iban: sender },
  ...{ isReversal: minor < 0, bankReference: null },
});

type Settling = { transfer: Transfer; match: Match };

/** Books a transfer or lays it before a person, once. */
async function settle(db: Db, now: Date, { transfer, match }: Settling): Promise<void> {
  const { id, minor, currency, bookedOn } = transfer;
  await db.$transaction(async (tx) => {
    const { count } = await tx.bankTransfer.updateMany({
      where: { id, state: "fresh" },
      data:
        "orderId" in match
          ? { state: "booked", match: match.is, bookedMinor: minor }
          : {
              ...{ state: "waiting", match: match.is },
              suggested: match.is === "suggested" ? [...match.orderIds] : [],
            },
    });
    if (count === 0 || !("orderId" in match)) return;
    await payFrom(
      tx,
      { now, actorId: null },
      { transferId: id, orderId: match.orderId, minor, currency, bookedOn },
    );
  }, patiently);
}

type Paying = {
  transferId: string;
  orderId: string;
  minor: number;
  currency: string;
  bookedOn: Date;
};

type By = { now: Date; actorId: string | null };

/** Pays an order from a transfer, in the caller's transaction. */
export async function payFrom(tx: Tx, { now, actorId }: By, paying: Paying): Promise<void> {
  const { transferId, orderId, minor, currency, bookedOn } = paying;
  const paymentId = randomUUID();
  await tx.payment.create({
    data: {
      ...{ id: paymentId, orderId, provider: "bank", state: "succeeded", minor, currency },
      ...{ receivedOn: bookedOn, createdAt: now, transfer: { create: { transferId } } },
    },
    select: { id: true },
  });
  await bookPayment(tx, { paymentId, now, actorId });
}

const payable = {
  ...{ id: true, code: true },
  dues: { orderBy: { number: "asc" } },
  entries: { select: { kind: true, sourceType: true, minor: true } },
  household: { select: { people: { select: { familyName: true } } } },
  payments: { select: { transfer: { select: { transfer: { select: { sender: true } } } } } },
} as const;

/** The orders of a payee in a currency, as transfers are compared with them. */
async function payables(
  { order }: Pick<Db, "order">,
  { payeeId, currency }: Pick<Transfer, "payeeId" | "currency">,
  ids?: string[],
): Promise<Payable[]> {
  const one = ids ? { id: { in: ids } } : {};
  const rows = await order.findMany({ where: { payeeId, currency, ...one }, select: payable });
  return rows.map(({ id, code, dues, entries, household, payments }) => ({
    ...{ id, code },
    open: openOf(
      dues.map(({ is, minor, dueOn }) => ({ is, minor, dueOn: dueOn.toISOString().slice(0, 10) })),
      balanceOf(entries).paid,
    ).map(({ minor }) => minor),
    names: household.people.flatMap(({ familyName }) => familyName ?? []),
    ibans: payments.flatMap(({ transfer }) => transfer?.transfer.sender ?? []),
  }));
}
