import type { Tx } from "#app/platform/db.server.ts";

/** Towns that are not named any more leave; those who stay keep what they have. The host is always there. */
export async function inviteTowns(
  tx: Tx,
  { id: eventId, hostId }: { id: string; hostId: string },
  guests: readonly string[],
): Promise<void> {
  const known = await tx.community.findMany({
    where: { id: { in: [hostId, ...guests] } },
    select: { id: true },
  });
  const ids = known.map(({ id }) => id);
  await tx.eventCommunity.deleteMany({ where: { eventId, communityId: { notIn: ids } } });
  await tx.eventCommunity.createMany({
    data: ids.map((communityId) => ({ eventId, communityId })),
    skipDuplicates: true,
  });
}
