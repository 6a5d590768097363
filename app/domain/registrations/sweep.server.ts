import { Prisma } from "#app/generated/prisma/client.ts";
import type { Context } from "#app/domain/context.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { changeState } from "./change-state.server.ts";
import { livingStates } from "./state.ts";
import { lockEvent, type LockedEvent, patiently } from "./event-lock.server.ts";
import { fillPlaces, lapseOverdue } from "./fill-places.server.ts";

/**
 * What the clock does: ends offers and held places whose time has run out, ends the queues of what begins, and
 * gives places that were kept for a town until today to those who wait. Doing it twice changes nothing.
 */
export async function sweepRegistrations({ db, now }: Context): Promise<void> {
  const events = await db.$queryRaw<{ id: string }[]>`
    select distinct r.event_id::text as id from registrations r
    where (case when r.state = 'offered' then r.offered_until end) <= ${now}::timestamptz
      or (case when r.state = 'held' then r.held_until end) <= ${now}::timestamptz
    union
    select p.event_id::text from held_places p where p.until <= ${now}::timestamptz
    union
    select e.id::text from events e join communities h on h.id = e.host_id
    where e.state = 'published' and (${beginsNow(now)} or ${releasesNow(now)})
      and exists (select from registrations r where r.event_id = e.id and r.state = 'waitlisted')`;
  for (const { id } of events) await settleEvent({ db, now }, id);
}

/** Brings the registrations of an event to where they stand now: after more places were given, or it was cancelled. */
export async function settleEvent(
  { db, now }: Pick<Context, "db" | "now">,
  eventId: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const event = await lockEvent(tx, now, eventId);
    if (event.state === "cancelled") return cancelAll(tx, now, event);
    await lapseOverdue(tx, now, event);
    return fillPlaces(tx, now, event);
  }, patiently);
}

async function cancelAll(tx: Tx, now: Date, { id: eventId }: LockedEvent): Promise<void> {
  const living = await tx.registration.findMany({
    where: { eventId, state: { in: livingStates } },
    select: { id: true, partyId: true, state: true },
  });
  await changeState(tx, living, { now, by: "system", actorId: null, to: "cancelled" });
  await tx.heldPlaces.deleteMany({ where: { eventId } });
}

const beginsNow = (now: Date) =>
  Prisma.sql`e.starts_on::timestamp at time zone h.time_zone <= ${now}::timestamptz`;

/** However long ago it was: the clock may have stood still meanwhile. */
const releasesNow = (now: Date) => Prisma.sql`exists (select from reserved_places rp
  where rp.event_id = e.id
    and rp.releases_on::timestamp at time zone h.time_zone <= ${now}::timestamptz)`;
