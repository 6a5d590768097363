import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";

/** A text that readers see in a translation whose source has changed since. */
export type Outdated = { field: string; source: string; changedAt: Date };

/** Published texts of an event in the reader's language that are out of date (`stateOf`), and when their sources changed. */
export function outdatedTexts({ db }: Context, eventId: string, language: Language) {
  return db.$queryRaw<Outdated[]>`
    select t.field, s.language as source, source.updated_at as "changedAt"
    from events e
    join text_sets s on s.id = e.text_set_id
    join text_publications p on p.set_id = s.id and p.language = ${language}
    join texts t on t.set_id = s.id and t.language = p.language and t.value <> ''
    join texts source on source.set_id = s.id and source.field = t.field
      and source.language = s.language and source.value <> ''
    where e.id = ${eventId}::uuid and s.language <> p.language
      and t.source_revision is distinct from source.revision
    order by t.field`;
}
