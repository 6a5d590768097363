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
};

/** The places of the event `e` as JSON with the fields of `ListedPlaces`. */
export const placesJson = Prisma.sql`json_build_object(
  'overall', e.overall_capacity,
  'capacity', (select coalesce(json_object_agg(ec.kind, ec.places), '{}')
    from event_capacities ec where ec.event_id = e.id),
  'reserved', (select coalesce(json_agg(json_build_object('community', rc.slug, 'kind', r.kind,
      'places', r.places, 'releasesOn', r.releases_on) order by rc.longitude nulls last, rc.slug), '[]')
    from reserved_places r join communities rc on rc.id = r.community_id where r.event_id = e.id))`;

/** Kept at this moment, by the clock of the host `h`, for another town than this one; each is another's to nobody. */
const keptForOthers = (now: Date, community: string) => Prisma.sql`
  from reserved_places r join communities rc on rc.id = r.community_id
  where r.event_id = e.id and rc.slug <> ${community}
    and (r.releases_on is null
      or ${now}::timestamptz < r.releases_on::timestamp at time zone h.time_zone)`;

/** SQL that is true while a town, or with none named any town, may take a place of the event `e` of the host `h`. */
export function hasPlacesLeft(now: Date, community?: string): Prisma.Sql {
  const kept = (of: Prisma.Sql) =>
    community === undefined
      ? Prisma.sql`0`
      : Prisma.sql`coalesce((select sum(r.places) ${keptForOthers(now, community)} ${of}), 0)`;
  return Prisma.sql`e.state = 'published'
    and e.starts_on > (${now}::timestamptz at time zone h.time_zone)::date
    and (e.registration_closes is null or e.registration_closes > ${now}::timestamptz)
    and (e.overall_capacity is null or e.overall_capacity > ${kept(Prisma.empty)})
    and exists (select from event_capacities ec
      where ec.event_id = e.id and ec.places > ${kept(Prisma.sql`and r.kind = ec.kind`)})`;
}
