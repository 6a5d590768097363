import { openField } from "#app/platform/field-encryption.server.ts";
import { platformKey, type Stripe, stripeWith } from "#app/platform/stripe.server.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";

/** Where the keys of a town's own Stripe account are sealed. */
export const placeOfKey = (communityId: string, column: "secret_key" | "webhook_secret") => ({
  subjectId: communityId,
  place: { table: "card_accounts", column, rowId: communityId },
});

/** Speaks to Stripe for a town; null where the town takes no cards, or no keys are there. */
export async function stripeFor(db: Db | Tx, communityId: string): Promise<Stripe | null> {
  const account = await db.cardAccount.findUnique({
    where: { communityId },
    select: { secretKey: true },
  });
  if (!account) return null;
  const key = account.secretKey
    ? await openField(db, placeOfKey(communityId, "secret_key"), account.secretKey)
    : platformKey();
  return key === null ? null : stripeWith(key);
}

/** Speaks to Stripe for an account that a message came from: a town's own, or the platform's. */
export function stripeOfAccount(db: Db, accountId: string | null): Promise<Stripe | null> {
  const key = platformKey();
  if (accountId !== null) return stripeFor(db, accountId);
  return Promise.resolve(key === null ? null : stripeWith(key));
}

/** Whether families can pay a town online: it says so, and the keys are there. */
export const takesCards = (account: { kind: "platform" | "own" } | null): boolean =>
  account !== null && (account.kind === "own" || platformKey() !== null);
