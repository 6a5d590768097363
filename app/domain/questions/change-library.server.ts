import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { communityToWrite } from "#app/domain/communities/community-to-write.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { moveQuestion } from "./move-question.server.ts";
import type { QuestionsForm } from "./schema.ts";
import {
  deleteQuestion,
  insertQuestion,
  type Owner,
  updateQuestion,
} from "./write-question.server.ts";

/** The library of a community, in which nobody else writes until the transaction ends. */
export async function libraryToWrite(tx: Tx, communityId: string): Promise<Owner> {
  await tx.$queryRaw`select id::text from communities where id = ${communityId}::uuid for no key update`;
  const { textSetId, textSet } = await tx.community.findUniqueOrThrow({
    where: { id: communityId },
    select: { textSetId: true, textSet: { select: { language: true } } },
  });
  return { key: { communityId }, setId: textSetId, language: textSet.language };
}

/** Does to the library of a community what a form asks for, for who may write the community. */
export async function changeLibrary(
  context: Context,
  { slug, form }: { slug: string; form: QuestionsForm },
): Promise<void> {
  const { db, actor, now } = context;
  await db.$transaction(async (tx) => {
    const { id } = await communityToWrite(tx, actor, slug);
    await carryOut(tx, context, await libraryToWrite(tx, id), form);
    const actorId = accountIdOf(actor);
    const count = await tx.question.count({ where: { communityId: id } });
    await recordAudit(tx, {
      ...{ chain: id, action: "community.changeQuestions", subject: id, now, actorId },
      details: { count },
    });
  });
}

async function carryOut(tx: Tx, context: Context, owner: Owner, form: QuestionsForm) {
  switch (form.intent) {
    case "add":
      return insertQuestion(tx, context, { owner, typed: withoutTowns(form) });
    case "save": {
      const { id, version } = form;
      return updateQuestion(tx, context, { owner, typed: withoutTowns(form), id, version });
    }
    case "remove":
      return deleteQuestion(tx, { owner, id: form.id, version: form.version });
    case "up":
    case "down":
      return moveQuestion(tx, { owner, id: form.id, way: form.intent });
    default:
      refuse("notFound");
  }
}

/** Towns are those of an event; a library's questions are for all. */
const withoutTowns = <T extends { towns: string[] }>(typed: T): T => ({ ...typed, towns: [] });
