import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";

/** An event with so many families that wait for an answer of this reader's. */
export type WaitingMessages = { slug: string; title: string; threads: number };

/** Families whose last word has no answer yet, of the events and towns for which somebody answers. */
export async function waitingMessages(
  { db, actor }: Context,
  language: string,
): Promise<WaitingMessages[]> {
  if (actor.kind !== "person") return [];
  const idsOf = (role: string, kind: "event" | "community") =>
    actor.grants.flatMap(({ role: own, scope }) => {
      if (own !== role || scope.kind !== kind) return [];
      return scope.kind === "event" ? [scope.eventId] : [scope.communityId];
    });
  const [events, towns] = [idsOf("organizer", "event"), idsOf("coordinator", "community")];
  if (events.length + towns.length === 0) return [];
  const rows = await db.$queryRaw<{ eventId: string; threads: number }[]>`
    select p.event_id::text as "eventId", count(*)::int as threads
    from parties p join events e on e.id = p.event_id
    cross join lateral (select side from messages m where m.party_id = p.id
      order by m.at desc, m.id desc limit 1) last
    where last.side = 'family' and e.state = 'published'
      and (p.event_id = any(${events}::uuid[]) or p.community_id = any(${towns}::uuid[]))
    group by p.event_id, e.starts_on order by e.starts_on limit 50`;
  const titles = await db.event.findMany({
    where: { id: { in: rows.map(({ eventId }) => eventId) } },
    select: { id: true, ...titled },
  });
  return rows.flatMap(({ eventId, threads }) => {
    const event = titles.find(({ id }) => id === eventId);
    return event ? [{ slug: event.slug, title: titleIn(event, language), threads }] : [];
  });
}
