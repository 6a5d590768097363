import { openFacts } from "#app/domain/statements/sealed-facts.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type BankAccount, openAccounts } from "./sealed-account.server.ts";

/** An account to send money back to, and how it is known. */
export type KnownAccount = BankAccount & { from: "family" | "transfer" };

/**
 * Where the money of orders goes back to, with two looks: the account that the family gave, else the one that its
 * last transfer came from. Orders of which neither is known are not there.
 */
export async function accountsOf(
  tx: Tx,
  orderIds: readonly string[],
): Promise<Map<string, KnownAccount>> {
  const given = await tx.refundAccount.findMany({ where: { orderId: { in: [...orderIds] } } });
  const opened = await openAccounts(tx, given);
  const paid = await tx.bankTransferPayment.findMany({
    where: { payment: { orderId: { in: [...orderIds] }, state: "succeeded" } },
    orderBy: { transfer: { bookedOn: "asc" } },
    select: {
      payment: { select: { orderId: true } },
      transfer: { select: { id: true, importId: true, facts: true } },
    },
  });
  const facts = await openFacts(
    tx,
    paid.map(({ transfer }) => transfer),
  );
  const sent = paid.flatMap(({ payment }, at) => {
    const { name, iban } = facts[at] ?? {};
    return name && iban
      ? [[payment.orderId, { holder: name, iban, from: "transfer" }] as const]
      : [];
  });
  return new Map<string, KnownAccount>([
    ...sent,
    ...given.flatMap(({ orderId }, at) => {
      const account = opened[at];
      return account ? [[orderId, { ...account, from: "family" }] as const] : [];
    }),
  ]);
}
