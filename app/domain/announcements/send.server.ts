import type { Context } from "#app/domain/context.ts";
import { titled, titleIn } from "#app/domain/events/event-title.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { reasonOf } from "./delivery.server.ts";
import { filledIn } from "./placeholders.ts";
import { audienceOf, factsFor } from "./queries.server.ts";
import { type Recipient, recipientsOf } from "./recipients.server.ts";
import { wordsIn } from "./words.server.ts";

/** Mails that are queued in one transaction. */
const AT_ONCE = 50;

/** The clock's job: whatever was to go out by now begins to. */
export async function sendDueAnnouncements({ db, now }: Context): Promise<void> {
  const due = await db.announcement.findMany({
    where: { state: "scheduled", sendAt: { lte: now }, event: { state: { not: "cancelled" } } },
    select: { id: true },
  });
  for (const { id } of due)
    await db.$transaction(async (tx) => {
      const { count } = await tx.announcement.updateMany({
        where: { id, state: "scheduled" },
        data: { state: "sending" },
      });
      if (count > 0) await enqueue(tx, "announcements.send", { announcementId: id });
    });
}

/**
 * The job that sends an announcement: to whoever fits now, each in one mail. Whoever has it already is passed over, so
 * that doing it again after a crash sends nothing twice.
 */
export async function sendToAll(context: Context, id: string): Promise<void> {
  const { db, now } = context;
  const row = await db.announcement.findUnique({ where: { id }, select: { state: true } });
  if (row?.state !== "sending") return;
  const recipients = await recipientsOf(db, now, await audienceOf(db, id));
  for (let from = 0; from < recipients.length; from += AT_ONCE)
    await queueSome(context, id, recipients.slice(from, from + AT_ONCE));
  await db.announcement.updateMany({
    where: { id, state: "sending" },
    data: { state: "sent", sentAt: now },
  });
}

async function queueSome(
  { db, now }: Context,
  id: string,
  recipients: readonly Recipient[],
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { texts, event } = await tx.announcement.findUniqueOrThrow({
      where: { id },
      select: {
        texts: { select: { language: true, title: true, body: true } },
        event: { select: { startsOn: true, endsOn: true, ...titled } },
      },
    });
    for (const { accountId, email, language, names, registrationId } of recipients) {
      const text = texts.find((one) => one.language === language);
      if (language === null || !text) continue;
      const { count } = await tx.announcementRecipient.createMany({
        data: { announcementId: id, accountId, language },
        skipDuplicates: true,
      });
      if (count === 0) continue;
      const [words, facts] = [wordsIn(language), factsFor(event, language, names)];
      await queueMail(tx, now, {
        ...{ kind: "announcement", to: email, language },
        reason: reasonOf(id, accountId),
        facts: {
          ...{ event: titleIn(event, language), registrationId },
          heading: filledIn(text.title, words, facts),
          body: filledIn(text.body, words, facts),
        },
      });
    }
  });
}
