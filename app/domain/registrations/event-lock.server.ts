import { refuse } from "#app/domain/errors.ts";
import { type ListedPlaces, placesJson } from "#app/domain/events/listed-places.server.ts";
import type { Taken } from "#app/domain/places/free-places.ts";
import { placesOfStored } from "#app/domain/places/stored-places.ts";
import type { Admission, EventState, ParticipantKind } from "#app/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Occupancy, Waiting } from "./admission.ts";

/** An event that no other admission can touch until the transaction ends. */
export type LockedEvent = {
  id: string;
  slug: string;
  state: EventState;
  hostId: string;
  admission: Admission;
  depositDays: number;
  startsOn: Date;
  endsOn: Date;
  registrationOpens: Date | null;
  registrationCloses: Date | null;
  /** The host's. */
  timeZone: string;
};

/** In a rush many wait for their turn: longer than the few seconds that a transaction has elsewhere. */
export const patiently = { maxWait: 20_000, timeout: 30_000 } as const;

/**
 * Takes the one short lock under which places of an event are given, and tells the database what time it is for
 * its own guard. What is read before it may be old; what is read after it holds until the transaction ends.
 */
export async function lockEvent(tx: Tx, now: Date, eventId: string): Promise<LockedEvent> {
  const [event] = await tx.$queryRaw<LockedEvent[]>`
    select e.id::text, e.slug, e.state, e.host_id::text as "hostId", e.admission,
      e.deposit_days as "depositDays", e.starts_on as "startsOn", e.ends_on as "endsOn",
      e.registration_opens as "registrationOpens", e.registration_closes as "registrationCloses",
      h.time_zone as "timeZone", set_config('gemina.now', ${now.toISOString()}, true) as told
    from events e join communities h on h.id = e.host_id
    where e.id = ${eventId}::uuid
    for no key update of e`;
  return event ?? refuse("notFound");
}

/** How a locked event stands, but for its queues. */
export type Standing = Pick<Occupancy, "places" | "taken"> & {
  /** Towns and kinds for which something is to be paid. */
  paying: { community: string; kind: ParticipantKind }[];
  /** Somebody's time has run out, and nobody has said so yet. */
  hasOverdue: boolean;
};

type StandingRow = { places: ListedPlaces; paying: Standing["paying"]; hasOverdue: boolean };

/** Counts what is taken of a locked event. */
export async function standingOf(
  tx: Pick<Tx, "$queryRaw">,
  now: Date,
  event: Pick<LockedEvent, "id" | "timeZone">,
): Promise<Standing> {
  const [row] = await tx.$queryRaw<StandingRow[]>`
    select ${placesJson} as places,
      (select coalesce(json_agg(distinct jsonb_build_object('community', c.slug, 'kind', f.kind)), '[]')
       from event_fees f join communities c on c.id = f.community_id
       where f.event_id = e.id and f.rate = 'full' and f.minor > 0) as paying,
      exists (select from registrations r where r.event_id = e.id
        and (r.state = 'offered' and r.offered_until <= ${now}::timestamptz
          or r.state = 'held' and r.held_until <= ${now}::timestamptz))
      or exists (select from held_places p
        where p.event_id = e.id and p.until <= ${now}::timestamptz) as "hasOverdue"
    from events e where e.id = ${event.id}::uuid`;
  if (!row) return refuse("notFound");
  const taken: Taken[] = row.places.taken;
  const { paying, hasOverdue } = row;
  return { places: placesOfStored(row.places, event.timeZone), taken, paying, hasOverdue };
}

type WaitingRow = Omit<Waiting, "position"> & { arrival: number };

/** The queues of a locked event, all together. Places are kept for nobody who waits once registration is over. */
export async function waitingOf(
  tx: Pick<Tx, "$queryRaw">,
  now: Date,
  event: Pick<LockedEvent, "id" | "registrationCloses">,
): Promise<Waiting[]> {
  const rows = await tx.$queryRaw<WaitingRow[]>`
    select p.id::text, c.slug as community, p.priority, p.arrival, p.skips, w.wish
    from (
      select party_id, json_object_agg(kind, count) as wish
      from (
        select party_id, kind, count(*)::int as count from registrations
        where event_id = ${event.id}::uuid and state = 'waitlisted'
        group by party_id, kind) counted
      group by party_id) w
    join parties p on p.id = w.party_id
    join communities c on c.id = p.community_id
    order by p.priority, p.arrival`;
  const isOver = event.registrationCloses !== null && event.registrationCloses <= now;
  return rows.map(({ arrival: position, skips, ...row }) => {
    return { ...row, position, skips: isOver ? 0 : skips };
  });
}
