import type { Context } from "#app/domain/context.ts";
import { forgetSubject } from "#app/platform/field-encryption.server.ts";

/** Days for which an account is kept after it was given, or listed: a bank sends back what did not arrive within weeks. */
const KEPT_DAYS = 90;

/** The job that deletes accounts that nobody needs any more, with their keys: those of orders that owe nothing back, and those of old lists. */
export async function forgetRefundAccounts({ db, now }: Context): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const due = await db.$queryRaw<{ id: string }[]>`
    select a.order_id::text as id from refund_accounts a
    where a.given_at < ${before} and (
      select coalesce(sum(case
        when l.kind in ('charge', 'discount', 'subsidy', 'cancelCredit')
          or l.kind = 'correction' and l.source_type <> 'payment' then l.minor else -l.minor end), 0)
      from ledger_entries l where l.order_id = a.order_id) >= 0`;
  for (const { id } of due)
    await db.$transaction(async (tx) => {
      await forgetSubject(tx, id);
      await tx.refundAccount.deleteMany({ where: { orderId: id } });
    });
  const lists = await db.refundList.findMany({
    where: { createdAt: { lt: before }, refunds: { some: { sealed: { not: null } } } },
    select: { id: true },
  });
  for (const { id } of lists)
    await db.$transaction(async (tx) => {
      await forgetSubject(tx, id);
      await tx.bankRefund.updateMany({ where: { listId: id }, data: { sealed: null } });
    });
}
