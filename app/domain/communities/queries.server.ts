import type { Context } from "#app/domain/context.ts";
import { joinText } from "#app/domain/texts/reading.server.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Contact } from "./contact.ts";
import type { Picture } from "./picture.ts";
import { townsNamed } from "./named.server.ts";
import type { TownNames } from "./town-names.ts";
import type { TwinningStatus } from "./twinning.ts";

/** A town as lists, marks and maps show it. */
export type Town = TownNames & {
  slug: string;
  country: string;
  /** Of its own name. */
  language: string;
  colour: string;
  latitude: number | null;
  longitude: number | null;
};

/** Two towns of a living partnership, by their slugs; a partnership of three towns has three pairs. */
export type TwinPair = { twinning: string; status: TwinningStatus; from: string; to: string };

/** The fields of `Town` of the town `c`, with its name `n` in the reader's language. */
const townColumns = Prisma.sql`c.slug, c.name, c.latin_name as "latinName", n.name as reading,
  c.country, c.languages[1] as language, c.colour, c.latitude, c.longitude`;

/** All towns, named for the reader. */
export async function allTowns({ db }: Context, language: Language): Promise<Town[]> {
  return db.$queryRaw<Town[]>`
    select ${townColumns}
    from communities c
    left join community_names n on n.community_id = c.id and n.language = ${language}
    order by c.slug`;
}

/** More are not offered to choose from, nor shown on one page: a page weighs the same in any network. */
export const MOST_TOWNS_SHOWN = 60;

/** All towns, where a form can offer them to choose from; in a larger network only the one that is chosen. */
export async function townsToChoose(
  { db }: Context,
  language: Language,
  chosen: string = "",
): Promise<{ towns: Town[]; isWhole: boolean }> {
  const rows = await db.$queryRaw<(Town & { isWhole: boolean })[]>`
    select ${townColumns}, network.towns <= ${MOST_TOWNS_SHOWN} as "isWhole"
    from (select count(*) as towns from communities) network
    join communities c on network.towns <= ${MOST_TOWNS_SHOWN} or c.slug = ${chosen}
    left join community_names n on n.community_id = c.id and n.language = ${language}
    order by c.slug`;
  const towns = rows.map(({ isWhole: _, ...town }) => town);
  return { towns, isWhole: rows.some(({ isWhole }) => isWhole) };
}

/** The address of the only town of which one name fits a query (`askedName`); null for none and for several. */
export async function onlyTownNamed({ db }: Context, query: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ slug: string }[]>`
    select slug from communities where id in (${townsNamed(query)}) limit 2`;
  return rows.length === 1 ? (rows[0]?.slug ?? null) : null;
}

/** The pairs of every living partnership, the oldest first. */
export async function twinPairs({ db }: Context): Promise<TwinPair[]> {
  return db.$queryRaw<TwinPair[]>`
    select t.id as twinning, t.status, a.slug as "from", b.slug as "to"
    from twinnings t
    join twinning_members m on m.twinning_id = t.id
    join communities a on a.id = m.community_id
    join twinning_members o on o.twinning_id = t.id
    join communities b on b.id = o.community_id and b.slug > a.slug
    where t.status <> 'ended'
    order by t.since_year nulls last, a.slug, b.slug`;
}

/** A town with its partners, and the pairs that it is one of: what its own map is drawn from. */
export async function networkOfTown({ db }: Context, language: Language, slug: string) {
  const [network] = await db.$queryRaw<{ towns: Town[]; pairs: TwinPair[] }[]>`
    with pairs as (
      select distinct t.id as twinning, t.status, c.slug as "from", p.slug as "to"
      from communities c
      join twinning_members m on m.community_id = c.id
      join twinnings t on t.id = m.twinning_id and t.status <> 'ended'
      join twinning_members o on o.twinning_id = t.id
      join communities p on p.id = o.community_id and p.id <> c.id
      where c.slug = ${slug})
    select
      (select coalesce(json_agg(pairs order by pairs."to", pairs.twinning), '[]') from pairs) as pairs,
      (select coalesce(json_agg(${townJson} order by p.slug), '[]')
       from communities p
       left join community_names pn on pn.community_id = p.id and pn.language = ${language}
       where p.slug = ${slug} or p.slug in (select "to" from pairs)) as towns`;
  return network ?? { towns: [], pairs: [] };
}

/** What a town's page says of the town itself. */
export type TownPage = Town & {
  id: string;
  population: number | null;
  /** Of which the population is told. */
  populationYear: number | null;
  languages: string[];
  timeZone: string;
  contacts: Contact[];
  pictures: Picture[];
  /** In the best language there is for the reader. */
  profile: { text: string; language: string } | null;
};

/** A town; null when there is no such town. */
export async function townPage(
  { db }: Context,
  language: Language,
  slug: string,
): Promise<TownPage | null> {
  const [town] = await db.$queryRaw<TownPage[]>`
    select c.id, ${townColumns}, c.population, c.population_year as "populationYear",
           c.languages, c.time_zone as "timeZone",
           ${contacts} as contacts, ${picturesFor(language)} as pictures,
           case when profile.value is not null
             then json_build_object('text', profile.value, 'language', profile.language) end as profile
    from communities c
    ${joinText("c.text_set_id", "profile", language)}
    left join community_names n on n.community_id = c.id and n.language = ${language}
    where c.slug = ${slug}`;
  return town ?? null;
}

/** Whom everybody may ask of the town `c`, in its own order, as JSON. */
const contacts = Prisma.sql`(
  select coalesce(json_agg(json_build_object(
           'name', k.name, 'task', k.task, 'email', k.email, 'phone', k.phone, 'languages', k.languages)
           order by k.position), '[]')
  from community_contacts k where k.community_id = c.id)`;

/** The pictures of the town `c` with what they show, in its own order, as JSON. */
const picturesFor = (language: Language) => Prisma.sql`(
  select coalesce(json_agg(json_build_object(
           'id', f.id, 'width', f.width, 'height', f.height,
           'alt', case when alt.value is not null
             then json_build_object('text', alt.value, 'language', alt.language) end)
           order by cp.position), '[]')
  from community_pictures cp
  join stored_files f on f.id = cp.file_id
  ${joinText("c.text_set_id", "alt", language, Prisma.sql`'picture.' || cp.file_id`)}
  where cp.community_id = c.id)`;

/** The town `p`, with its name `pn` in the reader's language, as JSON with the fields of `Town`. */
export const townJson = Prisma.sql`json_build_object(
  'slug', p.slug, 'name', p.name, 'latinName', p.latin_name, 'reading', pn.name,
  'country', p.country, 'language', p.languages[1], 'colour', p.colour, 'latitude', p.latitude, 'longitude', p.longitude)`;
