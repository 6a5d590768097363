import type { Tx } from "#app/platform/db.server.ts";

/** Takes people who no longer come out of all groups. */
export async function endPlacementsOf(tx: Tx, registrationIds: readonly string[]): Promise<void> {
  await tx.placement.deleteMany({ where: { registrationId: { in: [...registrationIds] } } });
}
