import type { Tx } from "#app/platform/db.server.ts";

/** The place of waiting parties in the queue of their town and kind, counted in parties; by the party's id. */
export async function positionsOf(
  tx: Pick<Tx, "$queryRaw">,
  partyIds: readonly string[],
): Promise<Map<string, number>> {
  if (partyIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; position: number }[]>`
    select p.id::text, 1 + count(distinct other.id)::int as position
    from parties p
    join registrations r on r.party_id = p.id and r.state = 'waitlisted'
    left join registrations o on o.event_id = p.event_id and o.community_id = p.community_id
      and o.kind = r.kind and o.state = 'waitlisted' and o.party_id <> p.id
    left join parties other on other.id = o.party_id
      and (other.priority, other.arrival) < (p.priority, p.arrival)
    where p.id = any(${[...partyIds]}::uuid[])
    group by p.id`;
  return new Map(rows.map(({ id, position }) => [id, position]));
}
