import type { Actor } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";
import { isAdministrator } from "#app/domain/rights.ts";
import { titlesOf } from "./desk-titles.server.ts";
import { townsByName } from "./towns-by-name.server.ts";
import { canMakeEvent, canWriteEvent } from "./permissions.ts";

/** Who has held more finds the others by their own desks. */
const MOST_COPIES = 12;

/** Ids of the communities a person coordinates and of the events she organizes; null for who may do everything. */
function ownIds(actor: Actor) {
  if (actor.kind === "system" || isAdministrator(actor)) return null;
  const grants = actor.kind === "person" ? actor.grants : [];
  return {
    communities: grants.flatMap(({ role, scope }) =>
      role === "coordinator" && scope.kind === "community" ? [scope.communityId] : [],
    ),
    events: grants.flatMap(({ role, scope }) =>
      role === "organizer" && scope.kind === "event" ? [scope.eventId] : [],
    ),
  };
}

/** Communities whose events a reader may make; empty for who may make none. */
export async function hostsFor({ db, actor }: Context): Promise<string[]> {
  const own = ownIds(actor);
  const organized = { id: { in: own?.events ?? [] } };
  const communities = await db.community.findMany({
    where: own
      ? { OR: [{ id: { in: own.communities } }, { hostedEvents: { some: organized } }] }
      : {},
    select: { id: true, hostedEvents: { where: organized, select: { id: true } } },
  });
  return communities
    .filter(({ id: hostId, hostedEvents }) =>
      canMakeEvent(actor, { hostId, eventIds: hostedEvents.map(({ id }) => id) }),
    )
    .map(({ id }) => id);
}

/** What the page shows on which an event is made; null for who may make none. */
export async function newEvent(context: Context, language: Language) {
  const hosts = await hostsFor(context);
  if (hosts.length === 0) return null;
  const towns = await townsByName(context, language);
  return {
    language,
    towns,
    hosts: towns.filter(({ id }) => hosts.includes(id)),
    copies: await eventsToCopy(context, language),
  };
}

export type NewEvent = NonNullable<Awaited<ReturnType<typeof newEvent>>>;

/** Events that this reader works on, the latest first. */
async function eventsToCopy({ db, actor }: Context, language: Language) {
  const own = ownIds(actor);
  const events = await db.event.findMany({
    where: own ? { OR: [{ hostId: { in: own.communities } }, { id: { in: own.events } }] } : {},
    take: MOST_COPIES,
    orderBy: [{ startsOn: "desc" }, { slug: "asc" }],
    select: {
      ...{ id: true, slug: true, hostId: true, textSetId: true },
      ...{ startsOn: true, endsOn: true },
    },
  });
  const writable = events.filter((event) => canWriteEvent(actor, event));
  const titles = await titlesOf(
    db,
    writable.map(({ textSetId }) => textSetId),
    language,
  );
  return writable.map(({ slug, startsOn, endsOn, textSetId }) => {
    return { slug, startsOn, endsOn, title: titles.get(textSetId) ?? slug };
  });
}
