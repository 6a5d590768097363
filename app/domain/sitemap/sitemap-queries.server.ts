import type { Context } from "#app/domain/context.ts";
import { isPublic } from "#app/domain/events/listed.server.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import { languages, type Language } from "#app/i18n/languages.ts";
import { type MappedPage, PAGES_A_FILE } from "./sitemap.ts";

const nouns = ["communities", "twinnings", "events"] as const;
type Noun = (typeof nouns)[number];

/** Pages that are there whatever the database holds. */
const fixed: MappedPage[] = ["", "/events", "/communities", "/privacy", "/accessibility"].map(
  (path) => ({ path, languages }),
);

/** The names of the files of the map: `pages`, `events-1`, `events-2` … */
export async function sitemapParts({ db }: Context): Promise<string[]> {
  const [counted] = await db.$queryRaw<Record<Noun, number>[]>`
    select (select count(*)::int from communities) as communities,
           (select count(*)::int from twinnings) as twinnings,
           (select count(*)::int from events e where ${isPublic}) as events`;
  const files = nouns.flatMap((noun) => {
    const count = Math.ceil((counted?.[noun] ?? 0) / PAGES_A_FILE);
    return Array.from({ length: count }, (_, index) => `${noun}-${index + 1}`);
  });
  return ["pages", ...files];
}

/** The pages of one file; null when the map has no such file. */
export async function sitemapPages(
  { db }: Context,
  part: string,
): Promise<readonly MappedPage[] | null> {
  if (part === "pages") return fixed;
  const [, name, number] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(part) ?? [];
  const noun = nouns.find((one) => one === name);
  if (!noun) return null;
  const offset = (Number(number) - 1) * PAGES_A_FILE;
  const rows = await db.$queryRaw<{ slug: string; languages: Language[] }[]>`
    select n.slug, array_append(
      (select coalesce(array_agg(tp.language), '{}') from text_publications tp where tp.set_id = s.id),
      s.language) as languages
    from ${tables[noun]} n
    join text_sets s on s.id = n.text_set_id
    order by n.slug
    limit ${PAGES_A_FILE} offset ${offset}`;
  if (rows.length === 0) return null;
  return rows.map(({ slug, languages }) => ({ path: `/${noun}/${slug}`, languages }));
}

const tables: Record<Noun, Prisma.Sql> = {
  communities: Prisma.sql`communities`,
  twinnings: Prisma.sql`twinnings`,
  events: Prisma.sql`(select e.slug, e.text_set_id from events e where ${isPublic})`,
};
