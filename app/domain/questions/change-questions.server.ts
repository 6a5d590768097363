import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { type EventToWrite, eventToWrite } from "#app/domain/events/event-to-write.server.ts";
import { canBeChanged } from "#app/domain/events/lifecycle.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { libraryToWrite } from "./change-library.server.ts";
import { copyQuestion } from "./copy-question.server.ts";
import { moveQuestion } from "./move-question.server.ts";
import type { QuestionsForm } from "./schema.ts";
import {
  deleteQuestion,
  insertQuestion,
  type Owner,
  updateQuestion,
} from "./write-question.server.ts";

/** Does to the questions of an event that has not ended what a form asks for, for who may write it. */
export async function changeQuestions(
  context: Context,
  { slug, form }: { slug: string; form: QuestionsForm },
): Promise<void> {
  const { db, actor, now } = context;
  await db.$transaction(async (tx) => {
    const event = await eventToWrite(tx, actor, slug);
    if (!canBeChanged(event.state)) refuse("eventEnded");
    await carryOut(tx, context, event, form);
    const actorId = accountIdOf(actor);
    const count = await tx.question.count({ where: { eventId: event.id } });
    await recordAudit(tx, {
      ...{ chain: event.hostId, action: "event.changeQuestions", subject: event.id, now, actorId },
      details: { count },
    });
  });
}

async function carryOut(tx: Tx, context: Context, event: EventToWrite, form: QuestionsForm) {
  const { id: eventId, textSetId: setId, textSet } = event;
  const owner: Owner = { key: { eventId }, setId, language: textSet.language };
  switch (form.intent) {
    case "add":
      return insertQuestion(tx, context, { owner, typed: await ofTowns(tx, eventId, form) });
    case "save": {
      const { id, version } = form;
      const typed = await ofTowns(tx, eventId, form);
      return updateQuestion(tx, context, { owner, typed, id, version });
    }
    case "remove":
      return deleteQuestion(tx, { owner, id: form.id, version: form.version });
    case "up":
    case "down":
      return moveQuestion(tx, { owner, id: form.id, way: form.intent });
    case "keep":
    case "take": {
      const library = await libraryToWrite(tx, event.hostId);
      const [from, to] = form.intent === "keep" ? [owner, library] : [library, owner];
      return copyQuestion(tx, context, { id: form.id, from, to, endsOn: event.endsOn });
    }
  }
}

/** Towns that take part, or did when the question was saved before: others are asked nothing. */
async function ofTowns<T extends { towns: string[] }>(tx: Tx, eventId: string, typed: T) {
  const members = await tx.eventCommunity.findMany({
    where: { eventId, communityId: { in: typed.towns } },
    select: { communityId: true },
  });
  if (members.length < typed.towns.length) refuse("changedMeanwhile");
  return typed;
}
