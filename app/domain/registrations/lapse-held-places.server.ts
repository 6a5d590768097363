import type { Tx } from "#app/platform/db.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";

/** Gives back the places of a locked event that were held until now for people without names. */
export async function lapseHeldPlaces(tx: Tx, now: Date, event: { id: string }): Promise<void> {
  const { count } = await tx.heldPlaces.deleteMany({
    where: { eventId: event.id, until: { lte: now } },
  });
  if (count > 0) await clearPublicPages(tx);
}
