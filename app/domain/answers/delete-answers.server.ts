import type { Context } from "#app/domain/context.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { dropFiles } from "./answer-file.server.ts";

const DAY = 86_400_000;

/** Days after an event's first that a registration which was never sent is kept. */
const DRAFT_DAYS = 30;

/** Deletes answers whose day has come, with their files, and what was begun for events long past. */
export async function deleteOldAnswers({ db, now }: Context): Promise<void> {
  await db.$transaction(async (tx) => {
    const answers = await tx.$queryRaw<{ file: string | null }[]>`
      delete from answers a using questions q, events e
      where q.id = a.question_id and e.id = q.event_id
        and coalesce(q.delete_on, e.ends_on + q.delete_after_days) <= ${isoDay(now)}::date
      returning a.file_id::text as file`;
    const longAgo = new Date(now.getTime() - DRAFT_DAYS * DAY);
    const ended = { event: { startsOn: { lt: longAgo } } };
    const drafts = await tx.draftAnswer.findMany({
      where: { fileId: { not: null }, person: { draft: ended } },
      select: { fileId: true },
    });
    await tx.registrationDraft.deleteMany({ where: ended });
    await dropFiles(tx, [
      ...answers.map(({ file }) => file),
      ...drafts.map(({ fileId }) => fileId),
    ]);
  });
}
