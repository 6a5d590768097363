import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { isFresh } from "#app/domain/rights.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { consequencesOf, type Whose, whyNotYet } from "./consequences.server.ts";
import { ERASURE_DAYS } from "./keeping.ts";

const DAY = 86_400_000;

/** Notes the wish to have data deleted and writes of it; the deleting follows some days later. */
export async function askErasure(
  { db, actor, now }: Context,
  whose: Whose,
  language: Language,
): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  await db.$transaction(async (tx) => {
    // Two presses at once are one wish.
    await tx.$queryRaw`select id::text from accounts where id = ${accountId}::uuid for update`;
    const shown = await consequencesOf({ db: tx, actor, now }, whose, language);
    if (!shown) refuse("notFound");
    if (!isFresh(actor, now)) refuse("stepUpNeeded");
    const why = whyNotYet(shown);
    if (why) refuse(why);
    const { personId } = whose;
    if (await tx.erasure.findFirst({ where: { accountId, personId } })) return;
    const [id, dueAt] = [randomUUID(), new Date(now.getTime() + ERASURE_DAYS * DAY)];
    await tx.erasure.create({ data: { id, accountId, personId, askedAt: now, dueAt } });
    const account = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { email: true, language: true },
    });
    await queueMail(tx, now, {
      ...{ kind: "erasureAsked", to: account.email, language: account.language },
      ...{ reason: `erasure:${id}`, facts: { name: shown.name, on: isoDay(dueAt) } },
    });
  });
}

/** Takes a wish back: nothing is deleted. */
export async function stopErasure({ db, actor }: Context, id: string): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  await db.erasure.deleteMany({ where: { id, accountId: actor.accountId } });
}

/** The actor's wishes that wait for their day. */
export async function ownErasures({ db, actor }: Context) {
  if (actor.kind !== "person") return [];
  const rows = await db.erasure.findMany({
    where: { accountId: actor.accountId },
    orderBy: { dueAt: "asc" },
    select: {
      ...{ id: true, dueAt: true },
      person: { select: { givenNames: true, familyName: true } },
    },
  });
  return rows.map(({ id, dueAt, person }) => ({
    ...{ id, on: isoDay(dueAt) },
    person: person && { ...person, familyName: person.familyName ?? "" },
  }));
}

export type OwnErasure = Awaited<ReturnType<typeof ownErasures>>[number];
