import type { Context } from "#app/domain/context.ts";
import { languagesToTranslate } from "#app/domain/texts/permissions.ts";
import { type AskedDesk, textsDesk } from "#app/domain/texts/texts-desk.server.ts";
import { readTitle, titled } from "./event-title.ts";
import { eventHead } from "./desk-queries.server.ts";
import { guestTabs } from "./desk-tabs.ts";
import { isForEverybody } from "./lifecycle.ts";
import { takingPart } from "./town-answer.ts";

/** What the rule of who translates an event asks about it, beside the language of its texts. */
export const translatorFields = {
  ...{ id: true, hostId: true },
  communities: {
    where: takingPart,
    select: { community: { select: { id: true, languages: true } } },
  },
} as const;

/** What a page or an act about an event's translations reads of it. */
export const translatedFields = {
  ...translatorFields,
  ...{ state: true, textSetId: true, cancelledAsDraft: true },
  ...titled,
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

/** An event's texts beside their translations, for who may translate it; for all others it is not there. */
export async function translationDesk(
  context: Context,
  { slug, ...asked }: AskedDesk & { slug: string },
) {
  const { db, actor } = context;
  const event = await db.event.findUnique({ where: { slug }, select: translatedFields });
  if (!event) return null;
  const targets = languagesToTranslate(actor, asTranslated(event));
  const { state, textSetId: id, textSet } = event;
  const things = await inOrder(context, event.id);
  const [desk, whole] = await Promise.all([
    textsDesk(context, { id, language: textSet.language }, { ...asked, targets, things }),
    eventHead(context, slug, asked.language),
  ]);
  if (!desk) return null;
  return {
    head: {
      ...{
        slug,
        ...readTitle(event, asked.language),
        state,
        isForEverybody: isForEverybody(event),
      },
      tabs: whole?.tabs ?? guestTabs,
    },
    ...desk,
  };
}

/** What of an event's texts has an order of its own: the programme, by day and hour, and the questions. */
async function inOrder({ db }: Context, eventId: string): Promise<string[]> {
  const [questions, entries] = await Promise.all([
    db.question.findMany({
      where: { eventId },
      orderBy: [{ stage: "asc" }, { position: "asc" }, { id: "asc" }],
      select: { id: true },
    }),
    db.programmeEntry.findMany({
      where: { eventId },
      orderBy: [{ day: "asc" }, { startsAt: "asc" }, { endsAt: "asc" }, { id: "asc" }],
      select: { id: true },
    }),
  ]);
  return [
    ...entries.map(({ id }) => `programme.${id}`),
    ...questions.map(({ id }) => `question.${id}`),
  ];
}

export type TranslationDesk = NonNullable<Awaited<ReturnType<typeof translationDesk>>>;
