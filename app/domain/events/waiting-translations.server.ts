import type { Context } from "#app/domain/context.ts";
import { languagesToTranslate } from "#app/domain/texts/permissions.ts";
import { standsOfSets } from "#app/domain/texts/stands.server.ts";
import type { Stand } from "#app/domain/texts/translation-rows.ts";
import type { Language } from "#app/i18n/languages.ts";
import { titled, titleIn } from "./event-title.ts";
import { type EventState, REASON_FIELD } from "./lifecycle.ts";
import { takingPart } from "./town-answer.ts";
import { asTranslated, translatorFields } from "./translation-queries.server.ts";

/** A language of an event whose texts are missing or out of date. */
export type WaitingTranslation = { slug: string; title: string; to: Language; stand: Stand };

/** What a person's own events and towns wait for her to translate, the nearest event first. */
export async function waitingTranslations(
  { db, actor, now }: Context,
  language: string,
): Promise<WaitingTranslation[]> {
  if (actor.kind !== "person") return [];
  const idsOf = (role: "coordinator" | "organizer") =>
    actor.grants.flatMap(({ role: held, scope }) => {
      if (held !== role) return [];
      if (scope.kind === "community") return [scope.communityId];
      return scope.kind === "event" ? [scope.eventId] : [];
    });
  const events = await db.event.findMany({
    where: {
      state: { in: ["draft", "published", "cancelled"] },
      cancelledAsDraft: false,
      endsOn: { gte: now },
      OR: [
        { id: { in: idsOf("organizer") } },
        { communities: { some: { communityId: { in: idsOf("coordinator") }, ...takingPart } } },
      ],
    },
    orderBy: [{ startsOn: "asc" }, { slug: "asc" }],
    take: MOST_EVENTS,
    select: { ...translatorFields, ...{ slug: true, state: true, textSetId: true }, ...titled },
  });
  const standIn = await standsOfSets(
    db,
    events.map(({ state, textSetId }) => ({ id: textSetId, ...readOf[state] })),
  );
  return events.flatMap((event) => {
    const title = titleIn(event, language);
    return languagesToTranslate(actor, asTranslated(event)).flatMap((to) => {
      const stand = standIn(event.textSetId, to);
      return stand.missing + stand.outOfDate > 0 ? [{ slug: event.slug, title, to, stand }] : [];
    });
  });
}

/** Of an event that will not be, readers want to know why; the rest can stay as it is. */
const readOf: Partial<Record<EventState, { field: string }>> = {
  cancelled: { field: REASON_FIELD },
};

/** Who has more than that begins with the nearest. */
const MOST_EVENTS = 50;
