import { type Town, townJson } from "#app/domain/communities/queries.server.ts";
import { shownName } from "#app/domain/communities/town-names.ts";
import type { Context } from "#app/domain/context.ts";
import { readTexts, setOfEvent, writtenTexts } from "#app/domain/texts/reading.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { sortByName } from "#app/i18n/names.ts";
import { clocksDiffer } from "#app/i18n/times.ts";
import { eventHead, shownHead } from "./desk-queries.server.ts";
import { canBeChanged } from "./lifecycle.ts";
import { daysOf, textField, titleField } from "./programme.ts";

/** An entry of a programme as readers see it. */
export type ShownEntry = {
  id: string;
  day: Date;
  startsAt: string;
  endsAt: string | null;
  placeName: string | null;
  languages: string[];
  /** Town that looks after it; null where none is named, or it takes part no longer. */
  town: Town | null;
  title: string;
  titleLanguage: string;
  text: string | null;
  textLanguage: string | null;
};

/** What happens on the days of an event, each text in the reader's language where there is one. */
export async function programmeOf({ db }: Context, language: Language, eventId: string) {
  const rows = await db.$queryRaw<(ShownEntry & { zones: string[] })[]>`
    with words as materialized (
      ${readTexts(setOfEvent(eventId), language, "programme.")}),
    clocks as materialized (
      select array_agg(distinct c.time_zone) as zones
      from event_communities m join communities c on c.id = m.community_id
      where m.event_id = ${eventId}::uuid and m.answer = 'accepted')
    select clocks.zones, pe.id, pe.day, pe.starts_at as "startsAt", pe.ends_at as "endsAt",
      pe.place_name as "placeName", pe.languages,
      title.value as title, title.language as "titleLanguage",
      said.value as text, said.language as "textLanguage",
      case when p.id is not null then ${townJson} end as town
    from clocks, programme_entries pe
    join events e on e.id = pe.event_id
    left join event_communities m on m.event_id = e.id and m.community_id = pe.community_id
      and m.answer = 'accepted'
    left join communities p on p.id = m.community_id
    left join community_names pn on pn.community_id = p.id and pn.language = ${language}
    join words title on title.field = 'programme.' || pe.id || '.title'
    left join words said on said.field = 'programme.' || pe.id || '.text'
    where pe.event_id = ${eventId}::uuid and pe.day between e.starts_on and e.ends_on
    order by pe.day, pe.starts_at, pe.ends_at nulls first, pe.id`;
  const [first] = rows;
  const differs = first ? clocksDiffer(first.day, first.zones) : false;
  const entries = rows.map(({ zones: _, ...entry }): ShownEntry => entry);
  return { entries, clocksDiffer: differs };
}

export type Programme = Awaited<ReturnType<typeof programmeOf>>;

/** An event's programme as its desk shows it; null where it is not there or the event has ended. */
export async function programmeDesk(context: Context, slug: string, language: Language) {
  const head = await eventHead(context, slug, language);
  if (!head || !canBeChanged(head.state)) return null;
  const row = await context.db.event.findUniqueOrThrow({
    where: { id: head.id },
    select: {
      ...{ startsOn: true, endsOn: true, host: { select: { timeZone: true } } },
      communities: { select: { community: { select: namesIn(language) } } },
      programme: { orderBy: [{ day: "asc" }, { startsAt: "asc" }, { endsAt: "asc" }] },
      ...{ textSetId: true, textSet: { select: { language: true } } },
    },
  });
  const { language: source } = row.textSet;
  const texts = await writtenTexts(context.db, row.textSetId, source, "programme.");
  const values = new Map(texts.map(({ field, value }) => [field, value]));
  const written = (field: string) => values.get(field) ?? "";
  const towns = row.communities.map(({ community: { id, names, ...town } }) => ({
    id,
    name: shownName({ ...town, reading: names[0]?.name ?? null }, language),
  }));
  return {
    head: shownHead(head),
    source,
    timeZone: row.host.timeZone,
    days: daysOf(row),
    towns: sortByName(language, towns, ({ name }) => name),
    entries: row.programme.map(({ day, ...entry }) => ({
      ...entry,
      day: isoDay(day),
      title: written(titleField(entry.id)),
      text: written(textField(entry.id)),
    })),
  };
}

const namesIn = (language: Language) => ({
  ...{ id: true as const, name: true as const, latinName: true as const },
  names: { where: { language }, select: { name: true as const } },
});

export type ProgrammeDesk = NonNullable<Awaited<ReturnType<typeof programmeDesk>>>;
export type DeskEntry = ProgrammeDesk["entries"][number];
