import { takingPart } from "#app/domain/events/town-answer.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import type { Context } from "#app/domain/context.ts";
import { eventHead, type EventHead, shownHead } from "#app/domain/events/desk-queries.server.ts";
import { guestTabs } from "#app/domain/events/desk-tabs.ts";
import { readTitle, titled } from "#app/domain/events/event-title.ts";
import { isForEverybody } from "#app/domain/events/lifecycle.ts";
import { canWriteEvent } from "#app/domain/events/permissions.ts";
import type { Language } from "#app/i18n/languages.ts";
import { townsToRead } from "./permissions.ts";

const fields = (language: Language) => ({
  ...{ id: true as const, hostId: true as const, state: true as const, startsOn: true as const },
  ...{ agesOn: true as const, cancelledAsDraft: true as const, ...titled },
  host: { select: { timeZone: true as const } },
  capacities: { select: { kind: true as const } },
  communities: {
    where: takingPart,
    orderBy: { community: { longitude: "asc" as const } },
    select: {
      community: {
        select: {
          ...{ id: true as const, slug: true as const, name: true as const },
          ...{ latinName: true as const, colour: true as const },
          names: { where: { language }, select: { name: true as const } },
        },
      },
    },
  },
});

/**
 * An event whose people somebody reads, with the towns whose people those are: all for who writes the event, their
 * own for coordinators of the others. Null for everybody else.
 */
export async function rosterEvent(context: Context, slug: string, language: Language) {
  const { db, actor } = context;
  const event = await db.event.findUnique({ where: { slug }, select: fields(language) });
  if (!event) return null;
  const { id, hostId, state, startsOn, agesOn, capacities, host } = event;
  const all = event.communities.map(({ community: { names, ...town } }) => {
    const name = shownName({ ...town, reading: names[0]?.name ?? null }, language);
    return { id: town.id, slug: town.slug, colour: town.colour, name };
  });
  const towns = townsToRead(actor, { eventId: id, hostId }, all);
  if (towns.length === 0 && !canWriteEvent(actor, event)) return null;
  const whole = await eventHead(context, slug, language);
  const head: EventHead = whole
    ? shownHead(whole)
    : {
        ...{ slug, state, isForEverybody: isForEverybody(event) },
        ...{ ...readTitle(event, language), tabs: guestTabs },
      };
  return {
    ...{ id, hostId, head, towns, timeZone: host.timeZone, agesOn: agesOn ?? startsOn },
    kinds: capacities.map(({ kind }) => kind),
  };
}

export type RosterEvent = NonNullable<Awaited<ReturnType<typeof rosterEvent>>>;
