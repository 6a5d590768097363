import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";

/** A text that readers see in a translation whose source has changed since. */
export type Outdated = { field: string; source: string; changedAt: Date };

/**
 * Published texts of an event in the reader's language that are out of date (`stateOf`), and when their sources
 * changed. The set is read once: a join of a text with its source compares all with all where nothing is known
 * of the table yet.
 */
export function outdatedTexts({ db }: Context, eventId: string, language: Language) {
  return db.$queryRaw<Outdated[]>`
    select t.field, s.language as source,
      max(t.updated_at) filter (where t.language = s.language) as "changedAt"
    from events e
    join text_sets s on s.id = e.text_set_id
    join text_publications p on p.set_id = s.id and p.language = ${language}
    join texts t on t.set_id = s.id and t.language in (s.language, p.language) and t.value <> ''
    where e.id = ${eventId}::uuid and s.language <> p.language
    group by t.field, s.language, p.language
    having count(*) = 2 and max(t.source_revision) filter (where t.language = p.language)
      is distinct from max(t.revision) filter (where t.language = s.language)
    order by t.field`;
}
