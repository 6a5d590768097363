import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";

/** An event with so many parties that wait for this reader's yes. */
export type WaitingDecision = { slug: string; title: string; parties: number };

/** Who has more than that begins with the nearest. */
const MOST_EVENTS = 50;

/** What waits for a person's decision as an organizer or a coordinator (`canDecide`), the nearest event first. */
export async function waitingDecisions(
  { db, actor }: Context,
  language: string,
): Promise<WaitingDecision[]> {
  if (actor.kind !== "person") return [];
  const events = actor.grants.flatMap(({ role, scope }) =>
    role === "organizer" && scope.kind === "event" ? [scope.eventId] : [],
  );
  const towns = actor.grants.flatMap(({ role, scope }) =>
    role === "coordinator" && scope.kind === "community" ? [scope.communityId] : [],
  );
  if (events.length + towns.length === 0) return [];
  const mine = {
    registrations: { some: { state: "submitted" as const } },
    OR: [
      { eventId: { in: events } },
      { communityId: { in: towns } },
      { event: { hostId: { in: towns } } },
    ],
  };
  const rows = await db.event.findMany({
    where: { state: "published", parties: { some: mine } },
    orderBy: [{ startsOn: "asc" }, { slug: "asc" }],
    take: MOST_EVENTS,
    select: { ...titled, _count: { select: { parties: { where: mine } } } },
  });
  return rows.map(({ _count, ...event }) => {
    return { slug: event.slug, title: titleIn(event, language), parties: _count.parties };
  });
}
