import { openAnswers } from "#app/domain/answers/sealed-answers.server.ts";
import { messageField } from "#app/domain/messages/message-field.server.ts";
import { openFields } from "#app/platform/field-encryption.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Scope } from "./scope.server.ts";

/** What is held about the registrations of a family's people, those that were never sent too. */
export const registrationRows = {
  parties: (tx: Tx, { personIds }: Scope) =>
    tx.party.findMany({
      where: { registrations: { some: { personId: { in: personIds } } } },
      select: {
        ...{ id: true, language: true, createdAt: true, priority: true, skips: true },
        ...{ event: { select: { slug: true } }, community: { select: { slug: true } } },
      },
    }),
  registrations: (tx: Tx, { personIds }: Scope) =>
    tx.registration.findMany({ where: { personId: { in: personIds } } }),
  registration_changes: (tx: Tx, { personIds }: Scope) =>
    tx.registrationChange.findMany({
      where: { registration: { personId: { in: personIds } } },
      orderBy: { id: "asc" },
      select: { registrationId: true, from: true, to: true, by: true, reason: true, at: true },
    }),
  imported_rows: (tx: Tx, { personIds }: Scope) =>
    tx.importedRow.findMany({
      where: { registration: { personId: { in: personIds } } },
      select: { registrationId: true, row: true },
    }),
  answers: async (tx: Tx, { personIds }: Scope) => {
    const rows = await tx.answer.findMany({
      where: { registration: { personId: { in: personIds } } },
      select: {
        ...{ registrationId: true, questionId: true, codes: true, text: true, fileId: true },
        ...{ sealed: true, answeredAt: true, registration: { select: { personId: true } } },
        question: { select: { id: true, type: true, sensitivity: true } },
      },
    });
    return Promise.all(
      rows.map(async ({ registration, question, ...row }) => {
        const { registrationId, questionId, answeredAt } = row;
        const of = { registrationId, personId: registration.personId };
        const opened = await openAnswers(tx, of, { questions: [question], rows: [row] });
        return { registrationId, questionId, answeredAt, answer: opened.get(questionId) ?? null };
      }),
    );
  },
  // Of the family's own and of what was answered; who else wrote is named by side alone.
  messages: async (tx: Tx, { accountId, personIds }: Scope) => {
    const rows = await tx.message.findMany({
      where: { party: { registrations: { some: { personId: { in: personIds } } } } },
      orderBy: { at: "asc" },
    });
    const texts = await openFields(
      tx,
      rows.map(({ id, partyId, sealed }) => ({ ...messageField(partyId, id), sealed })),
    );
    return rows.map(({ partyId, side, language, at, authorId }, nth) => {
      const isOwn = authorId === accountId;
      return { partyId, side, language, at, isOwn, text: texts[nth] ?? "" };
    });
  },
  consents: async (tx: Tx, { accountId, personIds }: Scope) => {
    const rows = await tx.consent.findMany({
      where: { registration: { personId: { in: personIds } } },
      orderBy: { id: "asc" },
      select: {
        ...{ registrationId: true, decision: true, way: true, at: true, accountId: true },
        text: { select: { language: true, version: true, title: true, text: true } },
      },
    });
    return rows.map(({ accountId: whose, ...row }) => ({ ...row, isOwn: whose === accountId }));
  },
  registration_drafts: (tx: Tx, { accountId }: Scope) =>
    tx.registrationDraft.findMany({ where: { accountId } }),
  draft_people: (tx: Tx, { accountId }: Scope) => tx.draftPerson.findMany({ where: { accountId } }),
  answer_changes: (tx: Tx, { personIds }: Scope) =>
    tx.answerChange.findMany({
      where: { registration: { personId: { in: personIds } } },
      select: { registrationId: true, questionId: true, at: true },
    }),
  draft_answers: (tx: Tx, { accountId }: Scope) =>
    tx.draftAnswer.findMany({ where: { accountId } }),
  draft_consents: (tx: Tx, { accountId }: Scope) =>
    tx.draftConsent.findMany({ where: { accountId } }),
  // What a family has sent with its answers, whole: nobody else keeps it for her.
  file_contents: async (tx: Tx, { accountId: createdById }: Scope) => {
    const rows = await tx.fileContent.findMany({
      where: { file: { createdById, answer: { isNot: null } } },
      select: { fileId: true, variant: true, bytes: true },
    });
    return rows.map(({ bytes, ...row }) => ({
      ...row,
      base64: Buffer.from(bytes).toString("base64"),
    }));
  },
};
