import type { Context } from "#app/domain/context.ts";
import { openField } from "#app/platform/field-encryption.server.ts";
import { inOrder } from "./guardians.server.ts";
import { documentOf, receiptNumber } from "./issue-receipt.server.ts";
import { canKeepAccounts, canPay } from "./permissions.ts";

/**
 * The document of a receipt, for guardians who may pay the order and for who keeps the payee's accounts; null for
 * everybody else.
 */
export async function readReceipt({ db, actor }: Context, id: string) {
  const receipt = await db.receipt.findUnique({
    where: { id },
    select: {
      ...{ year: true, number: true, document: true, payeeId: true },
      payment: {
        select: {
          order: { select: { eventId: true, householdId: true, communityId: true } },
        },
      },
    },
  });
  if (!receipt) return null;
  const guardians = await db.guardianship.findMany({
    where: { person: { registrations: { some: inOrder(receipt.payment.order) } } },
    select: { accountId: true, mayPay: true },
  });
  if (!canPay(actor, guardians) && !canKeepAccounts(actor, receipt.payeeId)) return null;
  const text = await openField(db, documentOf(id), receipt.document);
  return {
    name: `${receiptNumber(receipt).replace("/", "-")}.pdf`,
    bytes: new Uint8Array(Buffer.from(text, "base64")),
  };
}
