import type { Context } from "#app/domain/context.ts";
import type { EventHead } from "#app/domain/events/desk-queries.server.ts";
import { readTitle, titled } from "#app/domain/events/event-title.ts";
import { isForEverybody } from "#app/domain/events/lifecycle.ts";
import { rosterEvent } from "#app/domain/registrations/roster-event.server.ts";
import { holds } from "#app/domain/rights.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";

/** Who has a place and is sure to come or about to be: nobody else is on a list. */
const withPlace = ["held", "confirmed"] as const;

/** Those who are on the lists that somebody has of an event. */
export const onLists = ({ id, whose }: Pick<ListEvent, "id" | "whose">) => ({
  AND: [{ eventId: id, state: { in: [...withPlace] } }, whose],
});

const fields = {
  ...{ id: true, hostId: true, state: true, startsOn: true, endsOn: true, agesOn: true },
  ...{ cancelledAsDraft: true, ...titled },
  host: { select: { timeZone: true } },
} as const;

/**
 * An event with those of its people whom somebody has lists of: everybody for who writes the event, the own town's
 * for coordinators of the others, the own groups' for leaders. Null for everybody else.
 */
export async function listEvent(context: Context, slug: string, language: Language) {
  const { db, actor } = context;
  if (actor.kind !== "person") return null;
  const row = await db.event.findUnique({ where: { slug }, select: fields });
  if (!row) return null;
  const desk = await rosterEvent(context, slug, language);
  const isLeader = holds(actor, "leader", { kind: "event", eventId: row.id });
  const isOfTowns = desk !== null && desk.towns.length > 0;
  if (!isOfTowns && !isLeader) return null;
  const ofGroups: Prisma.RegistrationWhereInput = {
    placements: { some: { group: { leaders: { some: { accountId: actor.accountId } } } } },
  };
  const whose: Prisma.RegistrationWhereInput = isOfTowns
    ? {
        OR: [
          { communityId: { in: desk.towns.map(({ id }) => id) } },
          ...(isLeader ? [ofGroups] : []),
        ],
      }
    : ofGroups;
  const head: EventHead = desk
    ? desk.head
    : {
        ...{ slug, state: row.state, isForEverybody: isForEverybody(row) },
        ...{ ...readTitle(row, language), tabs: ["checkIn", "lists", "health"] },
      };
  return {
    ...{ id: row.id, hostId: row.hostId, head, whose },
    ...{ startsOn: isoDay(row.startsOn), endsOn: isoDay(row.endsOn) },
    ...{ agesOn: isoDay(row.agesOn ?? row.startsOn), timeZone: row.host.timeZone },
  };
}

export type ListEvent = NonNullable<Awaited<ReturnType<typeof listEvent>>>;

/** An event's page of lists: how many people are on them; null for who reads none. */
export async function listsPage(context: Context, slug: string, language: Language) {
  const event = await listEvent(context, slug, language);
  if (!event) return null;
  const count = await context.db.registration.count({ where: onLists(event) });
  return { head: event.head, count };
}
