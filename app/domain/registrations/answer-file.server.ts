import { openAnswerFile } from "#app/domain/answers/answer-file.server.ts";
import type { Context } from "#app/domain/context.ts";
import { canReadAsFamily } from "./permissions.ts";

/** The file of an answer, for the family; null for all others. */
export async function answerFile(
  { db, actor }: Context,
  { id, questionId }: { id: string; questionId: string },
) {
  const row = await db.answer.findUnique({
    where: { registrationId_questionId: { registrationId: id, questionId } },
    select: {
      fileId: true,
      registration: {
        select: {
          personId: true,
          person: {
            select: {
              guardians: { select: { accountId: true, mayInform: true, mayConsent: true } },
            },
          },
        },
      },
    },
  });
  if (!row?.fileId || !canReadAsFamily(actor, row.registration.person)) return null;
  return openAnswerFile(db, row.registration.personId, row.fileId);
}
