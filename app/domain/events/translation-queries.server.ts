import type { Context } from "#app/domain/context.ts";
import { languagesToTranslate } from "#app/domain/texts/permissions.ts";
import { translationRows } from "#app/domain/texts/translation-rows.ts";
import { titleIn } from "./event-title.ts";
import { eventHead } from "./desk-queries.server.ts";
import { isForEverybody } from "./lifecycle.ts";

/** What a page or an act about an event's translations reads of it. */
export const translatedFields = {
  ...{ id: true, slug: true, state: true, hostId: true, textSetId: true },
  cancelledAsDraft: true,
  communities: { select: { community: { select: { id: true, languages: true } } } },
  textSet: {
    select: {
      language: true,
      publications: { select: { language: true } },
      texts: {
        select: {
          ...{ field: true, language: true, value: true, revision: true },
          ...{ sourceRevision: true, sourceValue: true },
        },
      },
    },
  },
} as const;

type Row = {
  id: string;
  hostId: string;
  communities: { community: { id: string; languages: string[] } }[];
  textSet: { language: string };
};

/** The event as the rule of who translates it asks about it. */
export const asTranslated = ({ id, hostId, communities, textSet }: Row) => ({
  ...{ id, hostId, source: textSet.language },
  towns: communities.map(({ community }) => community),
});

type Asked = { slug: string; language: string; to: string | null };

/** An event's texts beside their translations, for who may translate it; for all others it is not there. */
export async function translationDesk(context: Context, { slug, language, to }: Asked) {
  const { db, actor } = context;
  const event = await db.event.findUnique({ where: { slug }, select: translatedFields });
  if (!event) return null;
  const targets = languagesToTranslate(actor, asTranslated(event));
  const target = [to, language].flatMap((one) => targets.filter((may) => may === one))[0];
  const chosen = target ?? targets[0];
  if (!chosen) return null;
  const { texts, language: source, publications } = event.textSet;
  const shown = publications.map((publication) => publication.language);
  const { state } = event;
  const titles = texts.filter(({ field }) => field === "title");
  const title = titleIn({ slug, textSet: { language: source, texts: titles } }, language);
  const whole = await eventHead(context, slug, language);
  return {
    head: {
      ...{ slug, title, state, isForEverybody: isForEverybody(event) },
      tabs: whole?.tabs ?? ["translations" as const],
    },
    ...{ source, target: chosen, isShown: shown.includes(chosen) },
    rows: translationRows(texts, source, chosen),
    targets: targets.map((one) => {
      const rows = translationRows(texts, source, one);
      const done = rows.filter((row) => row.state === "done").length;
      return { language: one, done, total: rows.length, isShown: shown.includes(one) };
    }),
  };
}

export type TranslationDesk = NonNullable<Awaited<ReturnType<typeof translationDesk>>>;
