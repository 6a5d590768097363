import { openAccounts } from "#app/domain/refunds/sealed-account.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Scope } from "./scope.server.ts";

/** What a household owes and has paid. Who recorded it is theirs. */
export const moneyRows = {
  orders: (tx: Tx, { householdIds }: Scope) =>
    tx.order.findMany({ where: { householdId: { in: householdIds } } }),
  order_dues: (tx: Tx, { householdIds }: Scope) =>
    tx.orderDue.findMany({ where: { order: { householdId: { in: householdIds } } } }),
  ledger_entries: (tx: Tx, { householdIds }: Scope) =>
    tx.ledgerEntry.findMany({
      where: { order: { householdId: { in: householdIds } } },
      orderBy: { id: "asc" },
      omit: { actorId: true },
    }),
  payments: (tx: Tx, { householdIds }: Scope) =>
    tx.payment.findMany({
      where: { order: { householdId: { in: householdIds } } },
      omit: { recordedById: true, sessionUrl: true },
    }),
  refunds: (tx: Tx, { householdIds }: Scope) =>
    tx.refund.findMany({ where: { payment: { order: { householdId: { in: householdIds } } } } }),
  refund_accounts: async (tx: Tx, { householdIds }: Scope) => {
    const rows = await tx.refundAccount.findMany({
      where: { order: { householdId: { in: householdIds } } },
    });
    const accounts = await openAccounts(tx, rows);
    return rows.map(({ orderId, givenAt }, at) => ({ orderId, givenAt, ...accounts[at] }));
  },
  bank_refunds: (tx: Tx, { householdIds }: Scope) =>
    tx.bankRefund.findMany({
      where: { order: { householdId: { in: householdIds } } },
      omit: { sealed: true },
    }),
  receipts: (tx: Tx, { householdIds }: Scope) =>
    tx.receipt.findMany({
      where: { payment: { order: { householdId: { in: householdIds } } } },
      omit: { document: true },
    }),
  disputes: (tx: Tx, { householdIds }: Scope) =>
    tx.dispute.findMany({ where: { payment: { order: { householdId: { in: householdIds } } } } }),
};
