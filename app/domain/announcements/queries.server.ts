import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { formatRange, isoDay } from "#app/i18n/formats.ts";
import { isLanguage, type Language, languages } from "#app/i18n/languages.ts";
import { formatList } from "#app/i18n/names.ts";
import type { Db } from "#app/platform/db.server.ts";
import { announcementDesk, isOwn, ownAnnouncements } from "./desk.server.ts";
import { deliveryOf } from "./delivery.server.ts";
import { filledIn } from "./placeholders.ts";
import { type Audience, type Recipient, recipientsOf } from "./recipients.server.ts";
import { announcementFilter } from "./schema.ts";
import { wordsIn } from "./words.server.ts";

/** Announcements that a page shows, the latest first. */
const LATEST = 50;

/** What was written to the families of an event and what became of it; null for who writes to none. */
export async function announcementsPage(context: Context, slug: string, language: Language) {
  const desk = await announcementDesk(context, slug, language);
  if (!desk) return null;
  const rows = await context.db.announcement.findMany({
    where: ownAnnouncements(desk),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LATEST,
    select: {
      ...{ id: true, state: true, sendAt: true, sentAt: true, createdAt: true, townIds: true },
      texts: { select: { language: true, title: true } },
      createdBy: { select: { name: true } },
      _count: { select: { recipients: true } },
    },
  });
  return {
    ...{ head: desk.head, timeZone: desk.timeZone },
    announcements: rows
      .filter(({ townIds }) => isOwn(desk, townIds))
      .map(({ texts, createdBy, _count, townIds: _, ...row }) => ({
        ...row,
        title: titleFor(texts, language),
        languages: languages.filter((one) => texts.some((text) => text.language === one)),
        by: createdBy?.name ?? null,
        recipients: _count.recipients,
      })),
  };
}

export type AnnouncementsPage = NonNullable<Awaited<ReturnType<typeof announcementsPage>>>;

const titleFor = (texts: readonly { language: string; title: string }[], language: Language) =>
  (texts.find((one) => one.language === language) ?? texts[0])?.title ?? "";

/** Whom an announcement is for, as it is kept. */
export async function audienceOf(db: Db, id: string): Promise<Audience> {
  const row = await db.announcement.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ eventId: true, townIds: true, filter: true, otherwise: true },
      texts: { select: { language: true } },
    },
  });
  return {
    ...{ eventId: row.eventId, townIds: row.townIds },
    filter: announcementFilter.parse(row.filter),
    written: row.texts.flatMap(({ language }) => (isLanguage(language) ? [language] : [])),
    otherwise: isLanguage(row.otherwise) ? row.otherwise : null,
  };
}

/** What the form of a new announcement offers; null for who writes to no family of the event. */
export async function newAnnouncement(context: Context, slug: string, language: Language) {
  const desk = await announcementDesk(context, slug, language);
  return desk && { ...formOf(desk), announcement: null };
}

const formOf = ({
  head,
  towns,
  kinds,
  timeZone,
}: NonNullable<Awaited<ReturnType<typeof announcementDesk>>>) => ({
  ...{ head, kinds, timeZone },
  towns: towns.map(({ slug, name }) => ({ slug, name })),
});

/** One announcement with whom it reaches now, as one of them reads it, or what became of it. */
export async function announcementPage(
  context: Context,
  { slug, id, language }: { slug: string; id: string; language: Language },
) {
  const desk = await announcementDesk(context, slug, language);
  if (!desk) return null;
  const { db, now } = context;
  const row = await db.announcement.findFirst({
    where: { id, eventId: desk.id },
    select: {
      ...{ id: true, state: true, version: true, sendAt: true, sentAt: true, townIds: true },
      texts: { select: { language: true, title: true, body: true } },
      event: { select: { startsOn: true, endsOn: true, ...titled } },
    },
  });
  if (!row || !isOwn(desk, row.townIds)) return null;
  const audience = await audienceOf(db, id);
  const isOpen = row.state === "draft" || row.state === "scheduled";
  const recipients = isOpen ? await recipientsOf(db, now, audience) : [];
  const reached = recipients.filter((one) => one.language !== null);
  const [first] = reached;
  return {
    ...formOf(desk),
    announcement: {
      ...{ id, state: row.state, version: row.version, sendAt: row.sendAt, sentAt: row.sentAt },
      ...{ filter: audience.filter, otherwise: audience.otherwise, texts: row.texts },
    },
    reach: {
      count: reached.length,
      byLanguage: languages.flatMap((one) => {
        const count = reached.filter((recipient) => recipient.language === one).length;
        return count > 0 ? [{ language: one, count }] : [];
      }),
      unreached: languages.flatMap((one) => {
        const count = recipients.filter((it) => it.language === null && it.reads === one).length;
        return count > 0 ? [{ language: one, count }] : [];
      }),
    },
    preview: first ? previewFor(first, row) : null,
    delivery: isOpen ? null : await deliveryOf(db, { id, ...audience }),
  };
}

export type AnnouncementPage = NonNullable<Awaited<ReturnType<typeof announcementPage>>>;

type Written = {
  texts: readonly { language: string; title: string; body: string }[];
  event: { startsOn: Date; endsOn: Date } & Parameters<typeof titleIn>[0];
};

/** The announcement as its first reader gets it. */
function previewFor({ language, names }: Recipient, { texts, event }: Written) {
  const text = texts.find((one) => one.language === language);
  if (!text || language === null) return null;
  const facts = factsFor(event, language, names);
  const words = wordsIn(language);
  return {
    ...{ language, names },
    title: filledIn(text.title, words, facts),
    body: filledIn(text.body, words, facts),
  };
}

/** What stands for the placeholders of a text, as a reader of its language says it. */
export const factsFor = (
  event: Written["event"],
  language: Language,
  names: readonly string[],
) => ({
  event: titleIn(event, language),
  names: formatList(language, names),
  days: formatRange(language, isoDay(event.startsOn), isoDay(event.endsOn)),
});
