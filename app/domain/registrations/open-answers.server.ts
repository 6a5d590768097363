import { openQuestions } from "#app/domain/answers/open-questions.ts";
import { answerIn } from "#app/domain/answers/stored-answer.ts";
import { questionOf, storedQuestion } from "#app/domain/questions/stored-questions.ts";
import type { ParticipantKind } from "#app/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { RegistrationState } from "./state.ts";

type Registered = {
  id: string;
  eventId: string;
  communityId: string;
  kind: ParticipantKind;
  state: RegistrationState;
};

/** How many questions must still be answered, by registration: two statements, however many there are. */
export async function openAnswersOf(
  { question, answer }: Pick<Tx, "question" | "answer">,
  registrations: readonly Registered[],
): Promise<Map<string, number>> {
  if (registrations.length === 0) return new Map();
  const rows = await question.findMany({
    where: { eventId: { in: [...new Set(registrations.map(({ eventId }) => eventId))] } },
    select: { ...storedQuestion, eventId: true },
  });
  if (rows.length === 0) return new Map();
  const given = await answer.findMany({
    where: { registrationId: { in: registrations.map(({ id }) => id) } },
    select: { registrationId: true, questionId: true, codes: true, text: true, fileId: true },
  });
  const byEvent = Map.groupBy(rows, ({ eventId }) => eventId);
  const byRegistration = Map.groupBy(given, ({ registrationId }) => registrationId);
  return new Map(
    registrations.map(({ id, eventId, communityId: townId, kind, state }) => {
      const questions = (byEvent.get(eventId) ?? []).map(questionOf);
      const answers = (byRegistration.get(id) ?? []).map((row) => {
        const asked = questions.find((one) => one.id === row.questionId);
        // Codes that are not there stand for an answer that is sealed.
        return [row.questionId, (asked && answerIn(asked, row)) ?? null] as const;
      });
      const askedOf = { kind, townId, isConfirmed: state === "confirmed" };
      return [id, openQuestions(questions, askedOf, new Map(answers)).length];
    }),
  );
}
