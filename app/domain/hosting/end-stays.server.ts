import type { Tx } from "#app/platform/db.server.ts";
import { endPlaces } from "./write-places.server.ts";

/** Ends where people were to stay who no longer come: their families' access ends at once, and the hosts are told. */
export async function endStaysOf(
  tx: Tx,
  now: Date,
  registrationIds: readonly string[],
): Promise<void> {
  const left = await tx.assignment.findMany({
    where: { registrationId: { in: [...registrationIds] }, endedAt: null },
    select: { id: true, publishedAt: true },
  });
  if (left.length > 0) await endPlaces(tx, now, left, "guestGone");
}
