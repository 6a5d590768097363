import type { Context } from "#app/domain/context.ts";
import { sortByName } from "#app/i18n/names.ts";
import type { Language } from "#app/i18n/languages.ts";

/** Every community of the network, by its name in a language. */
export async function townsByName({ db }: Context, language: Language) {
  const towns = await db.$queryRaw<{ id: string; name: string }[]>`
    select c.id::text, coalesce(n.name, c.name) as name
    from communities c
    left join community_names n on n.community_id = c.id and n.language = ${language}`;
  return sortByName(language, towns, ({ name }) => name);
}
