import { type AuditFact, recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Tx } from "#app/platform/db.server.ts";

/**
 * Writes what happened to a partnership into the trail of each of its towns, in one order, so that two such acts at
 * once wait for each other and never in a circle.
 */
export async function recordForTowns(
  tx: Tx,
  communityIds: readonly string[],
  fact: Omit<AuditFact, "chain">,
): Promise<void> {
  for (const chain of [...communityIds].sort()) await recordAudit(tx, { chain, ...fact });
}
