import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";

type Input = {
  setId: string;
  language: Language;
  /** By field; an empty text takes the text of that field away. */
  values: Record<string, string>;
  /** Account that writes; null for the system. */
  actorId: string | null;
};

/**
 * Writes texts of a set in one language. What is written anew gets a new revision; a translation notes
 * which revision of the source it was made from, and its words, also when its own words stay as they were. In the
 * caller's transaction; whether the actor may is asked by the caller.
 */
export async function writeTexts(tx: Tx, now: Date, input: Input): Promise<void> {
  const { setId, language, values, actorId } = input;
  const fields = Object.keys(values);
  const emptied = fields.filter((field) => values[field]?.trim() === "");
  const written = fields.filter((field) => !emptied.includes(field));
  await tx.text.deleteMany({ where: { setId, language, field: { in: emptied } } });
  await tx.$executeRaw`
    insert into texts (set_id, field, language, value, revision, source_revision, source_value, updated_at, updated_by_id)
    select s.id, w.field, ${language}, w.value, 1, source.revision, source.value, ${now}, ${actorId}::uuid
    from text_sets s
    cross join unnest(${written}::text[], ${written.map((field) => values[field]?.trim())}::text[]) w(field, value)
    left join texts source on source.set_id = s.id and source.field = w.field
      and source.language = s.language and s.language <> ${language}
    where s.id = ${setId}::uuid
    on conflict (set_id, field, language) do update set
      value = excluded.value,
      revision = texts.revision + (texts.value <> excluded.value)::int,
      source_revision = excluded.source_revision,
      source_value = excluded.source_value,
      updated_at = excluded.updated_at,
      updated_by_id = excluded.updated_by_id
    where texts.value <> excluded.value
       or texts.source_revision is distinct from excluded.source_revision`;
}
