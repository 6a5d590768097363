import type { Tx } from "#app/platform/db.server.ts";

type Members = { hostId: string; guests: readonly string[]; coHosts: readonly string[] };

/**
 * Towns that are not named any more leave; those who stay keep what they have and what they said. The host is always
 * there; what the others say is asked by `askTowns`.
 */
export async function inviteTowns(tx: Tx, eventId: string, members: Members): Promise<void> {
  const { hostId, guests } = members;
  const coHosts = members.coHosts.filter((id) => id !== hostId);
  const known = await tx.community.findMany({
    where: { id: { in: [hostId, ...guests, ...coHosts] } },
    select: { id: true },
  });
  const ids = known.map(({ id }) => id);
  await tx.eventCommunity.deleteMany({ where: { eventId, communityId: { notIn: ids } } });
  await tx.eventCommunity.createMany({
    data: ids.map((communityId) => ({ eventId, communityId })),
    skipDuplicates: true,
  });
  await tx.$executeRaw`
    update event_communities set is_co_host = community_id = any(${coHosts}::uuid[]),
      answer = case when community_id = ${hostId}::uuid then 'accepted'::town_answer else answer end
    where event_id = ${eventId}::uuid`;
}
