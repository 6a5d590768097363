import { z } from "zod";
import type { Context } from "#app/domain/context.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { forgetSubject, openField } from "#app/platform/field-encryption.server.ts";
import { forgetFormOf, keptPlace } from "./keep-form.server.ts";

/** How long it waits, in milliseconds. */
const KEPT_FOR = 24 * 60 * 60_000;

const fieldsShape = z.array(z.tuple([z.string(), z.string()]));

/** What the reader typed when her session was over; null where nothing waits. Her own alone. */
export async function keptForm({ db, actor, now }: Context) {
  const accountId = accountIdOf(actor);
  if (accountId === null) return null;
  return db.$transaction(async (tx) => {
    const row = await tx.keptForm.findUnique({ where: { accountId } });
    if (!row || now.getTime() - row.createdAt.getTime() >= KEPT_FOR) return null;
    const { id, path, sealed, hadFiles, createdAt } = row;
    const text = await openField(tx, { subjectId: id, place: keptPlace(id) }, sealed);
    return { id, path, hadFiles, createdAt, fields: fieldsShape.parse(JSON.parse(text)) };
  });
}

/** Deletes what waits for the reader: it was sent, or she does not want it. Somebody else's stays. */
export async function forgetKeptForm({ db, actor }: Context): Promise<void> {
  const accountId = accountIdOf(actor);
  if (accountId === null) return;
  await db.$transaction((tx) => forgetFormOf(tx, accountId));
}

/** The clock's job: what nobody came back for within a day is deleted with its key. */
export async function forgetOldForms({ db, now }: Context): Promise<void> {
  const old = await db.keptForm.findMany({
    where: { createdAt: { lte: new Date(now.getTime() - KEPT_FOR) } },
    select: { id: true },
  });
  for (const { id } of old)
    await db.$transaction(async (tx) => {
      await tx.keptForm.deleteMany({ where: { id } });
      await forgetSubject(tx, id);
    });
}
