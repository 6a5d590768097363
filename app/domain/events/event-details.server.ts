import type { EventContact } from "#app/domain/communities/contact.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { Context } from "#app/domain/context.ts";
import type { ParticipantKind } from "./guest-kinds.ts";
import { joinText } from "#app/domain/texts/reading.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Coordinates } from "#app/domain/communities/coordinates.ts";
import type { admissions, lodgings } from "./facts-schema.ts";

/** Another event of the same series, or the other half of an exchange. */
export type TiedEvent = {
  slug: string;
  title: string;
  titleLanguage: string;
  /** First day. */
  startsOn: string;
  how: "edition" | "outward" | "return";
};

/** What a reader wants to know of an event before she decides. */
export type EventDetails = {
  placeName: string | null;
  placeAddress: string | null;
  place: Coordinates | null;
  lodging: (typeof lodgings)[number][];
  admission: (typeof admissions)[number];
  startsAt: string | null;
  endsAt: string | null;
  /** Day on which ages count, where it is not the first. */
  agesOn: Date | null;
  edition: number | null;
  kinds: { kind: ParticipantKind; minimumAge: number | null; maximumAge: number | null }[];
  contacts: EventContact[];
  /** Addresses of the towns that invite together with the host. */
  coHosts: string[];
  ties: TiedEvent[];
};

const kinds = Prisma.sql`
  (select coalesce(json_agg(json_build_object('kind', k.kind, 'minimumAge', k.minimum_age,
            'maximumAge', k.maximum_age) order by k.kind), '[]')
   from event_kinds_of_guests k where k.event_id = e.id)`;

const contacts = Prisma.sql`
  (select coalesce(json_agg(json_build_object('name', c.name, 'email', c.email, 'phone', c.phone,
            'languages', coalesce(c.languages, '{}')) order by c.position), '[]')
   from event_contacts c where c.event_id = e.id)`;

const coHosts = Prisma.sql`
  (select coalesce(json_agg(c.slug order by c.slug), '[]')
   from event_communities m join communities c on c.id = m.community_id
   where m.event_id = e.id and m.is_co_host and m.answer = 'accepted')`;

/** Tied events that everybody may read (`isForEverybody`), the earliest first. */
const tiesIn = (language: Language) => Prisma.sql`
  (select coalesce(json_agg(json_build_object('slug', r.slug, 'title', title.value,
            'titleLanguage', title.language, 'startsOn', r.starts_on,
            'how', case when r.id = e.outward_id then 'outward'
                        when r.outward_id = e.id then 'return' else 'edition' end)
          order by r.starts_on, r.slug), '[]')
   from events r
   ${joinText("r.text_set_id", "title", language)}
   where r.id <> e.id and r.state <> 'draft' and not r.cancelled_as_draft
     and (r.series_id = e.series_id or r.id = e.outward_id or r.outward_id = e.id))`;

/** Details of an event whose page a reader may see. */
export async function eventDetails({ db }: Context, language: Language, id: string) {
  const [details] = await db.$queryRaw<EventDetails[]>`
    select e.place_name as "placeName", e.place_address as "placeAddress",
      case when e.latitude is not null then json_build_object('latitude', e.latitude,
        'longitude', e.longitude) end as place,
      coalesce(e.lodging::text[], '{}') as lodging, e.admission, e.starts_at as "startsAt", e.ends_at as "endsAt",
      e.ages_on as "agesOn", e.edition, ${kinds} as kinds, ${contacts} as contacts,
      ${coHosts} as "coHosts", ${tiesIn(language)} as ties
    from events e
    where e.id = ${id}::uuid`;
  if (!details) throw new Error(`Event ${id} is not there`);
  return details;
}
