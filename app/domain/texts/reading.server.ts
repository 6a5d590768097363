import { Prisma } from "#app/generated/prisma/client.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";

/**
 * SQL that joins one text of a set as readers see it, as `name(value, language)`: in their language
 * where it is published, else as it was written, else in any published language; no row is lost where
 * there is none. `set` is a column with the set's id; `name` and `field` are ours, never a reader's.
 */
export function joinText(
  set: string,
  name: string,
  language: Language,
  field: string | Prisma.Sql = name,
): Prisma.Sql {
  const [setId, as] = [Prisma.raw(set), Prisma.raw(`"${name}"`)];
  const source = Prisma.sql`(select ts.language from text_sets ts where ts.id = ${setId})`;
  return Prisma.sql`
    left join lateral (
      select t.value, t.language
      from texts t
      where t.set_id = ${setId} and t.field = ${field} and t.value <> ''
        and (t.language = ${source} or t.language = any(array(
          select tp.language from text_publications tp where tp.set_id = ${setId})))
      order by t.language <> ${language}, t.language <> ${source}, t.language
      limit 1) ${as} on true`;
}

/**
 * SQL that reads the texts of one set whose fields begin alike, as readers see them (see `joinText`), as rows of
 * (field, value, language): where a page shows dozens of them, one reading is quicker than one join for each.
 * Published languages are gathered first (`offset 0`): the planner expects one text, and would look them up again
 * for each.
 */
export const readTexts = (set: Prisma.Sql, language: Language, beginning: string): Prisma.Sql =>
  Prisma.sql`
    select distinct on (t.field) t.field, t.value, t.language
    from (
      select ts.id, ts.language as source, array(
        select tp.language from text_publications tp where tp.set_id = ts.id) as shown
      from text_sets ts where ts.id = ${set} offset 0) ts
    join texts t on t.set_id = ts.id and starts_with(t.field, ${beginning}) and t.value <> ''
      and (t.language = ts.source or t.language = any(ts.shown))
    order by t.field, t.language <> ${language}, t.language <> ts.source, t.language`;

/** A text and the language that it is read in. */
export type ReadText = { value: string; language: string };

/** The set of an event's texts, for `readTexts`. */
export const setOfEvent = (eventId: string): Prisma.Sql =>
  Prisma.sql`(select text_set_id from events where id = ${eventId}::uuid)`;

/** The same texts by their fields. */
export async function shownTexts(
  db: Tx,
  eventId: string,
  language: Language,
  beginning: string,
): Promise<Map<string, ReadText>> {
  const rows = await db.$queryRaw<(ReadText & { field: string })[]>(
    readTexts(setOfEvent(eventId), language, beginning),
  );
  return new Map(rows.map(({ field, ...text }) => [field, text]));
}

/** A set's texts whose fields begin alike, as they are written in one language, for who works on them. */
export const writtenTexts = (db: Db, setId: string, language: string, beginning: string) =>
  db.text.findMany({
    where: { setId, language, field: { startsWith: beginning } },
    select: { field: true, language: true, value: true },
  });
