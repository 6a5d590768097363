import { savedAnswers } from "#app/domain/answers/draft-answers.server.ts";
import { openQuestions } from "#app/domain/answers/open-questions.ts";
import { columnsOf } from "#app/domain/answers/stored-answer.ts";
import { questionsFor } from "#app/domain/questions/asked-questions.ts";
import { questionOf, storedQuestion } from "#app/domain/questions/stored-questions.ts";
import { openConsents } from "#app/domain/consents/draft-consents.server.ts";
import type { ParticipantKind } from "#app/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/db.server.ts";

type Sending = {
  accountId: string;
  eventId: string;
  communityId: string;
  people: readonly { personId: string; kind: ParticipantKind }[];
};

const kept = {
  personId: true,
  kind: true,
  rate: true,
  optionIds: true,
  answers: { select: { questionId: true, codes: true, text: true, fileId: true } },
  consents: {
    select: {
      ...{ typeId: true, textId: true, decision: true, at: true },
      text: { select: { title: true, text: true } },
    },
  },
} as const;

/** What a family has written about those it registers, and whose questions are still open. */
export async function detailsToSend(tx: Tx, sending: Sending) {
  const { accountId, eventId, communityId, people } = sending;
  const drafts = await tx.draftPerson.findMany({
    where: { accountId, eventId, personId: { in: people.map(({ personId }) => personId) } },
    select: kept,
  });
  const rows = await tx.question.findMany({
    where: { eventId, stage: "registration" },
    select: storedQuestion,
  });
  const questions = rows.map(questionOf);
  const lacking = people.map(({ personId, kind }) => ({ personId, kind, consents: [] }));
  const unsaid = await openConsents(
    tx,
    eventId,
    lacking.map((one) => drafts.find(({ personId }) => personId === one.personId) ?? one),
  );
  const of = people.map(({ personId, kind }) => {
    const draft = drafts.find((one) => one.personId === personId);
    const answers = savedAnswers(questions, draft?.answers ?? []);
    const askedOf = { kind, townId: communityId, isConfirmed: false };
    const asked = questionsFor(questions, askedOf, answers);
    return {
      ...{ personId, rate: draft?.rate ?? "full", optionIds: draft?.optionIds ?? [] },
      isOpen: openQuestions(questions, askedOf, answers).length > 0,
      isUnsaid: unsaid.has(personId),
      consents: (draft?.consents ?? []).map(({ text: _, ...said }) => said),
      answers: asked.flatMap((question) => {
        const answer = answers.get(question.id);
        if (answer === undefined) return [];
        return [{ questionId: question.id, ...columnsOf(question, answer) }];
      }),
    };
  });
  return { accountId, eventId, of };
}

export type Details = Awaited<ReturnType<typeof detailsToSend>>;

/** Writes what was kept in the draft to the registrations that came of it; the draft is then forgotten. */
export async function writeDetails(
  tx: Tx,
  now: Date,
  { ids, details }: { ids: readonly string[]; details: Details },
): Promise<void> {
  const { accountId, eventId, of } = details;
  const registrations = of.some((one) => one.answers.length + one.consents.length > 0)
    ? await tx.registration.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, personId: true },
      })
    : [];
  const data = registrations.flatMap(({ id: registrationId, personId }) => {
    const { answers = [] } = of.find((one) => one.personId === personId) ?? {};
    const by = { answeredAt: now, answeredById: accountId };
    return answers.map((answer) => ({ ...answer, registrationId, ...by }));
  });
  if (data.length > 0) await tx.answer.createMany({ data });
  const said = registrations.flatMap(({ id: registrationId, personId }) => {
    const { consents = [] } = of.find((one) => one.personId === personId) ?? {};
    return consents.map((one) => ({ ...one, registrationId, accountId, way: "click" as const }));
  });
  if (said.length > 0) await tx.consent.createMany({ data: said });
  await tx.registrationDraft.deleteMany({ where: { accountId, eventId } });
}
