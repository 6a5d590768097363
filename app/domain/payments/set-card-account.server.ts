import type { Context } from "#app/domain/context.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { tellOfPayee } from "#app/domain/communities/tell-of-payee.server.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf, isAdministrator, isFresh } from "#app/domain/rights.ts";
import { sealField } from "#app/platform/field-encryption.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { isStripeError, stripeWith } from "#app/platform/stripe.server.ts";
import { placeOfKey } from "./card-account.server.ts";
import { canKeepAccounts } from "./permissions.ts";
import type { CardAccountForm } from "./schema.ts";

type Asked = { payee: string; form: CardAccountForm };

/**
 * Says by whose Stripe account a town takes money online, or that it takes none. Its keys are tried before they are
 * kept; the platform's account is given by administrators alone, because its operator then receives the money. Needs a
 * fresh sign-in, and is told to everybody who keeps the town's accounts.
 */
export async function setCardAccount(context: Context, { payee, form }: Asked): Promise<void> {
  const { db, actor, now } = context;
  const town = await db.community.findUnique({
    where: { slug: payee },
    select: { id: true, slug: true },
  });
  if (!town || !canKeepAccounts(actor, town.id)) return refuse("notFound");
  if (form.kind === "platform" && !isAdministrator(actor)) refuse("forbidden");
  if (actor.kind === "person" && !isFresh(actor, now)) refuse("stepUpNeeded");
  if (form.kind === "own") await tryKey(form.secretKey);
  const communityId = town.id;
  await db.$transaction(async (tx) => {
    if (await hasUnfinished(tx, communityId)) refuse("paymentUnderWay");
    await tx.cardAccount.deleteMany({ where: { communityId } });
    if (form.kind !== "none")
      await tx.cardAccount.create({
        data: {
          communityId,
          kind: form.kind,
          updatedAt: now,
          ...(await sealed(tx, now, { communityId, form })),
        },
        select: { communityId: true },
      });
    const fact = { chain: communityId, subject: communityId, actorId: accountIdOf(actor), now };
    await recordAudit(tx, { ...fact, action: "community.setCardAccount" });
    await tellOfPayee(tx, now, { communityId, slug: town.slug, version: now.getTime() });
  });
}

/** What is under way ends by the account by which it began. */
async function hasUnfinished(tx: Tx, payeeId: string): Promise<boolean> {
  const open = await tx.payment.count({
    where: { order: { payeeId }, state: { in: ["created", "pending", "processing"] } },
  });
  const back = await tx.refund.count({
    where: { payment: { order: { payeeId } }, state: { in: ["requested", "submitted"] } },
  });
  return open + back > 0;
}

async function tryKey(secretKey: string): Promise<void> {
  try {
    await stripeWith(secretKey).checkout.sessions.list({ limit: 1 });
  } catch (error) {
    if (isStripeError(error)) refuse("cardKeysRefused");
    throw error;
  }
}

async function sealed(
  tx: Tx,
  now: Date,
  { communityId, form }: { communityId: string; form: CardAccountForm },
) {
  if (form.kind !== "own") return {};
  return {
    secretKey: await sealField(tx, now, placeOfKey(communityId, "secret_key"), form.secretKey),
    webhookSecret: await sealField(
      ...([tx, now, placeOfKey(communityId, "webhook_secret")] as const),
      form.webhookSecret,
    ),
  };
}
