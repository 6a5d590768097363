import type { Context } from "#app/domain/context.ts";
import { isAdministrator } from "#app/domain/rights.ts";
import type { Language } from "#app/i18n/languages.ts";
import { platformKey } from "#app/platform/stripe.server.ts";
import { payeeTown } from "./desk-queries.server.ts";

/** How a town takes money online, for who keeps its accounts; null for everybody else. Keys are never shown. */
export async function cardAccountOf(context: Context, slug: string, language: Language) {
  const town = await payeeTown(context, slug, language);
  if (!town) return null;
  const account = await context.db.cardAccount.findUnique({
    where: { communityId: town.id },
    select: { kind: true, updatedAt: true },
  });
  const mayChoosePlatform = isAdministrator(context.actor) && platformKey() !== null;
  return {
    town: { slug: town.slug, name: town.shown },
    kind: account?.kind ?? ("none" as const),
    changedAt: account?.updatedAt.toISOString() ?? null,
    // What is chosen already can stay.
    kinds: ["none", ...(mayChoosePlatform ? ["platform"] : []), "own"] as (
      "none" | "platform" | "own"
    )[],
  };
}

export type CardAccountDesk = NonNullable<Awaited<ReturnType<typeof cardAccountOf>>>;
