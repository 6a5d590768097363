import { Prisma } from "#app/generated/prisma/client.ts";
import type { ParticipantKind } from "#app/generated/prisma/enums.ts";

/** How many an event seats and what is kept for whom, as a list reads it. */
export type ListedPlaces = {
  capacity: Partial<Record<ParticipantKind, number>>;
  overall: number | null;
  reserved: {
    community: string;
    kind: ParticipantKind;
    places: number;
    /** Day of the host's calendar from which all may take them; null: kept to the end. */
    releasesOn: string | null;
  }[];
  /** How many places each town's participants have. */
  taken: { community: string; kind: ParticipantKind; count: number }[];
};

/** The places of the event `e` as JSON with the fields of `ListedPlaces`. */
export const placesJson = Prisma.sql`json_build_object(
  'overall', e.overall_capacity,
  'capacity', (select coalesce(json_object_agg(ec.kind, ec.places), '{}')
    from event_capacities ec where ec.event_id = e.id),
  'reserved', (select coalesce(json_agg(json_build_object('community', rc.slug, 'kind', r.kind,
      'places', r.places, 'releasesOn', r.releases_on) order by rc.longitude nulls last, rc.slug), '[]')
    from reserved_places r join communities rc on rc.id = r.community_id where r.event_id = e.id),
  'taken', (select coalesce(json_agg(json_build_object('community', sc.slug, 'kind', s.kind,
      'count', s.taken)), '[]')
    from event_seats s join communities sc on sc.id = s.community_id
    where s.event_id = e.id and s.taken > 0))`;

/**
 * What is taken of the event `e` and kept for other towns than this one at this moment, by the clock of the host `h`,
 * of one kind or of all; to nobody in particular everything that is taken counts and nothing is kept.
 */
function gone(now: Date, community: string | undefined, kind: Prisma.Sql | null): Prisma.Sql {
  const of = (table: string) =>
    kind ? Prisma.sql`and ${Prisma.raw(table)}.kind = ${kind}` : Prisma.empty;
  const taken = Prisma.sql`coalesce((select sum(s.taken) from event_seats s
    where s.event_id = e.id ${of("s")}), 0)`;
  if (community === undefined) return taken;
  return Prisma.sql`(${taken} + coalesce((
    select sum(greatest(0, k.places - coalesce((select sum(s.taken) from event_seats s
      where s.event_id = e.id and s.community_id = k.community_id ${of("s")}), 0)))
    from (
      select r.community_id, sum(r.places) as places
      from reserved_places r join communities rc on rc.id = r.community_id
      where r.event_id = e.id and rc.slug <> ${community} ${of("r")}
        and (r.releases_on is null
          or ${now}::timestamptz < r.releases_on::timestamp at time zone h.time_zone)
      group by r.community_id) k), 0))`;
}

/** SQL that is true while a town, or with none named any town, may take a place of the event `e` of the host `h`. */
export function hasPlacesLeft(now: Date, community?: string): Prisma.Sql {
  return Prisma.sql`e.state = 'published'
    and e.starts_on > (${now}::timestamptz at time zone h.time_zone)::date
    and (e.registration_closes is null or e.registration_closes > ${now}::timestamptz)
    and (e.overall_capacity is null or e.overall_capacity > ${gone(now, community, null)})
    and exists (select from event_capacities ec where ec.event_id = e.id
      and ec.places > ${gone(now, community, Prisma.sql`ec.kind`)})`;
}
