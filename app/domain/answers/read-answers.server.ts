import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import type { HealthPlace } from "#app/domain/health/permissions.ts";
import { isFor, questionsFor } from "#app/domain/questions/asked-questions.ts";
import type { AnswerReader } from "#app/domain/questions/keeping.ts";
import type { Answer } from "#app/domain/questions/question.ts";
import {
  type ShownQuestion,
  shownQuestions,
} from "#app/domain/questions/shown-questions.server.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { openAnswerFile } from "./answer-file.server.ts";
import { answerReadersFor, isToldTo } from "./answer-reading.ts";
import { openAnswers } from "./sealed-answers.server.ts";

const read = {
  ...{ id: true, state: true, kind: true, eventId: true, communityId: true, personId: true },
  answers: {
    select: {
      ...{ questionId: true, codes: true, text: true, fileId: true, sealed: true },
      answeredBy: { select: { language: true } },
    },
  },
  placements: { select: { group: { select: { leaders: { select: { accountId: true } } } } } },
  assignments: {
    where: { endedAt: null, publishedAt: { not: null } },
    select: {
      publishedAt: true,
      host: { select: { household: { select: { members: { select: { accountId: true } } } } } },
    },
  },
  party: {
    select: {
      event: {
        select: {
          ...{ hostId: true, startsOn: true, endsOn: true },
          host: { select: { timeZone: true } },
        },
      },
    },
  },
} as const satisfies Prisma.RegistrationSelect;

type Row = Prisma.RegistrationGetPayload<{ select: typeof read }>;

/** An answer as staff read it: `words` in `language`, the reader's where it was chosen; null where it has none. */
export type ToldAnswer = {
  id: string;
  type: ShownQuestion["type"];
  label: ShownQuestion["label"];
  words: string[];
  language: string | null;
};

type Asked = { registrationId: string; as: readonly AnswerReader[]; language: Language };

/**
 * What is told of somebody's answers to the actor as one of these readers; what concerns health is written down as
 * seen. Empty for whoever is none of them.
 */
export async function answersToldTo(
  context: Context,
  { registrationId, as, language }: Asked,
): Promise<ToldAnswer[]> {
  const { db } = context;
  return db.$transaction(async (tx) => {
    const row = await tx.registration.findUnique({
      where: { id: registrationId },
      select: read,
    });
    if (!row || row.answers.length === 0) return [];
    const readers = readersOf(context, row).filter((one) => as.includes(one));
    if (readers.length === 0) return [];
    const questions = await shownQuestions({ db: tx }, row.eventId, language);
    const isConfirmed = row.state === "confirmed";
    const told = questions.filter((one) => isToldTo(one, readers, { isConfirmed }));
    const answers = await openAnswers(tx, of(row), { questions, rows: row.answers });
    const askedOf = { kind: row.kind, townId: row.communityId, isConfirmed };
    const asked = new Set(
      questionsFor(
        questions.filter((one) => isFor(one, askedOf)),
        askedOf,
        answers,
      ).map(({ id }) => id),
    );
    const seen = told.filter(({ id }) => asked.has(id) && answers.has(id));
    await writeView(tx, context, { row, readers, seen });
    return seen.flatMap((question) => {
      const answer = answers.get(question.id);
      const by = row.answers.find(({ questionId }) => questionId === question.id)?.answeredBy;
      return answer === undefined ? [] : [toldAs(question, answer, by?.language ?? null)];
    });
  });
}

/** The file of an answer, for who is told of it; null for everybody else. */
export async function answerFileFor(
  context: Context,
  { registrationId, questionId }: { registrationId: string; questionId: string },
) {
  return context.db.$transaction(async (tx) => {
    const row = await tx.registration.findUnique({ where: { id: registrationId }, select: read });
    const fileId = row?.answers.find((one) => one.questionId === questionId)?.fileId;
    if (!row || !fileId) return null;
    const question = await tx.question.findUniqueOrThrow({
      where: { id: questionId },
      select: { id: true, readers: true, sensitivity: true },
    });
    const readers = readersOf(context, row);
    if (!isToldTo(question, readers, { isConfirmed: row.state === "confirmed" })) return null;
    await writeView(tx, context, { row, readers, seen: [question] });
    return openAnswerFile(tx, row.personId, fileId);
  });
}

const of = ({ id, personId }: Row) => ({ registrationId: id, personId });

function readersOf({ actor, now }: Context, row: Row): AnswerReader[] {
  const { event } = row.party;
  const [stay] = row.assignments;
  const place: HealthPlace = {
    ...{ eventId: row.eventId, hostId: event.hostId, communityId: row.communityId },
    ...{ startsOn: isoDay(event.startsOn), endsOn: isoDay(event.endsOn) },
    isConfirmed: row.state === "confirmed",
    leaders: row.placements.flatMap(({ group }) => group.leaders.map((one) => one.accountId)),
    stay: stay?.publishedAt
      ? {
          hosts: stay.host.household.members.map(({ accountId }) => accountId),
          publishedOn: isoDay(stay.publishedAt),
        }
      : null,
  };
  return answerReadersFor(actor, place, dayIn(event.host.timeZone, now));
}

/** An answer with what it says; codes without words, such as a yes, are left to the page. */
function toldAs(
  { id, type, label, answers }: ShownQuestion,
  answer: Answer,
  writer: string | null,
) {
  const values = typeof answer === "object" ? [...answer] : [String(answer)];
  const options = values.map((code) => answers.find((one) => one.code === code));
  const words = values.map((code, at) => options[at]?.value ?? code);
  const language = type === "text" ? writer : (options[0]?.language ?? null);
  return { id, type, label, words, language };
}

type Seen = {
  row: Row;
  readers: readonly AnswerReader[];
  seen: readonly { sensitivity: "ordinary" | "health" }[];
};

/** As what a look at answers about health is written down. */
const healthReaderOf = { health: "health", leader: "leader", hostFamily: "host" } as const;

async function writeView(tx: Tx, { actor, now }: Context, { row, readers, seen }: Seen) {
  if (actor.kind !== "person" || !seen.some(({ sensitivity }) => sensitivity === "health")) return;
  const { personId, eventId, party } = row;
  const reader = (["health", "leader", "hostFamily"] as const).find((one) => readers.includes(one));
  const as = healthReaderOf[reader ?? "health"];
  await tx.healthView.create({
    data: { personId, eventId, viewerId: actor.accountId, reader: as, parts: ["answers"], at: now },
  });
  await recordAudit(tx, {
    ...{ chain: party.event.hostId, action: "health.read", actorId: actor.accountId, now },
    subject: personId,
    details: { role: as, eventId, count: 1 },
  });
}
