import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { guardiansOf } from "#app/domain/payments/guardians.server.ts";
import { canPay } from "#app/domain/payments/permissions.ts";
import { balanceIn } from "#app/domain/payments/write-entry.server.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { AccountForm } from "./schema.ts";
import { accountsOf } from "./accounts-of.server.ts";
import { sealAccount } from "./sealed-account.server.ts";

type Asked = { orderId: string };

/** What a guardian sees of where her money goes: the last signs of the account; null where none is known. */
export async function accountShown({ db }: Pick<Context, "db">, { orderId }: Asked) {
  const account = (await accountsOf(db, [orderId])).get(orderId);
  return account ? { holder: account.holder, ending: account.iban.slice(-4) } : null;
}

/** Keeps where a family wants its money back, for a guardian who may pay, while there is money to give back. */
export async function saveAccount(
  { db, actor, now }: Context,
  { orderId, form }: Asked & { form: AccountForm },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const order = await tx.order.findUnique({
      where: { id: orderId },
      select: { eventId: true, householdId: true, communityId: true },
    });
    if (!order || !canPay(actor, await guardiansOf(tx, order))) return refuse("notFound");
    const { owed, paid } = await balanceIn(tx, orderId);
    if (paid <= owed) refuse("changedMeanwhile");
    const sealed = await sealAccount(tx, now, orderId, form);
    const given = { sealed, givenAt: now, givenById: accountIdOf(actor) };
    await tx.refundAccount.upsert({
      where: { orderId },
      create: { orderId, ...given },
      update: given,
    });
  });
}
