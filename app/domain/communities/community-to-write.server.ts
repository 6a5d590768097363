import type { Actor } from "#app/domain/accounts/actor.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { canWriteCommunity } from "./permissions.ts";

/** The community of an address, for who may write it; for all others it is not there. */
export async function communityToWrite(tx: Tx, actor: Actor, slug: string) {
  const community = await tx.community.findUnique({
    where: { slug },
    select: { id: true, bankHolder: true, iban: true, currency: true, textSetId: true },
  });
  if (!community || !canWriteCommunity(actor, community.id)) refuse("notFound");
  return community;
}
