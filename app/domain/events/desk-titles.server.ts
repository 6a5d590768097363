import type { Db } from "#app/platform/db.server.ts";

/**
 * Titles of events by the ids of their texts, as `titleIn` chooses them, in one reading of two columns: a list that
 * reads each event with its texts takes several times as long. What has no title is not among them.
 */
export async function titlesOf(db: Db, textSetIds: readonly string[], language: string) {
  const rows = await db.$queryRaw<{ id: string; title: string }[]>`
    select distinct on (s.id) s.id::text, t.value as title
    from text_sets s
    join texts t on t.set_id = s.id and t.field = 'title' and t.language in (s.language, ${language})
    where s.id = any(${textSetIds}::uuid[])
    order by s.id, t.language <> ${language}`;
  return new Map(rows.map(({ id, title }) => [id, title]));
}
