import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forgetSubject, sealField } from "#app/platform/field-encryption.server.ts";
import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import { tokenField } from "./feed-token.server.ts";
import type { FeedForm } from "./schema.ts";

/** Makes the address of a family's calendar, makes another one in its place, or takes it away. */
export async function changeFeed({ db, actor, now }: Context, form: FeedForm): Promise<void> {
  if (actor.kind !== "person") refuse("signInAgain");
  const { accountId } = actor;
  await db.$transaction(async (tx) => {
    // Two presses at once make one address.
    await tx.$queryRaw`select id::text from accounts where id = ${accountId}::uuid for update`;
    if (form.intent === "names") {
      await tx.calendarFeed.updateMany({
        where: { accountId },
        data: { showsNames: form.showsNames },
      });
      return;
    }
    const known = await forgetFeed(tx, accountId);
    if (form.intent === "revoke") return;
    await writeFeed(tx, now, { accountId, showsNames: known?.showsNames ?? false });
  });
}

/** Ends the address of an account's calendar, in backups too. */
export async function forgetFeed(tx: Tx, accountId: string) {
  const feed = await tx.calendarFeed.findUnique({
    where: { accountId },
    select: { id: true, showsNames: true },
  });
  if (!feed) return null;
  await tx.calendarFeed.deleteMany({ where: { id: feed.id } });
  await forgetSubject(tx, feed.id);
  return feed;
}

async function writeFeed(tx: Tx, now: Date, of: { accountId: string; showsNames: boolean }) {
  const [id, token] = [randomUUID(), newToken()];
  await tx.calendarFeed.create({
    data: {
      ...{ id, ...of, createdAt: now, tokenHash: hashOf(token) },
      tokenSealed: await sealField(tx, now, tokenField(id), token),
    },
    select: { id: true },
  });
}
