import type { Context } from "#app/domain/context.ts";
import { canContact } from "#app/domain/registrations/permissions.ts";
import { rosterEvent } from "#app/domain/registrations/roster-event.server.ts";
import type { Language } from "#app/i18n/languages.ts";

/**
 * An event with the towns whose families somebody writes to: all for its organizers, the own for coordinators. Null
 * for everybody else.
 */
export async function announcementDesk(context: Context, slug: string, language: Language) {
  const event = await rosterEvent(context, slug, language);
  if (!event) return null;
  const { id: eventId, hostId } = event;
  const towns = event.towns.filter(({ id }) =>
    canContact(context.actor, { eventId, hostId, communityId: id }),
  );
  return towns.length === 0 ? null : { ...event, towns };
}

export type AnnouncementDesk = NonNullable<Awaited<ReturnType<typeof announcementDesk>>>;

/** Those of an event's announcements that are for no town beyond the reader's. */
export const ownAnnouncements = ({ id, towns }: AnnouncementDesk) => ({
  eventId: id,
  NOT: { townIds: { isEmpty: true } },
  townIds: { hasSome: towns.map((town) => town.id) },
});

/** Whether all towns of an announcement are the reader's. */
export const isOwn = ({ towns }: AnnouncementDesk, townIds: readonly string[]): boolean =>
  townIds.every((id) => towns.some((town) => town.id === id));
