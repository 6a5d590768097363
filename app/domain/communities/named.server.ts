import { Prisma } from "#app/generated/prisma/client.ts";

/** SQL that selects the towns one of whose names, in any language, fits a word (tsquery). */
export const townsNamed = (query: string): Prisma.Sql => Prisma.sql`
  select c.id from communities c
  where search_words(c.name || ' ' || c.latin_name) @@ ${query}::tsquery
  union all
  select n.community_id from community_names n where search_words(n.name) @@ ${query}::tsquery`;
