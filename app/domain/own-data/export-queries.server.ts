import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { isFresh } from "#app/domain/rights.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { openField } from "#app/platform/field-encryption.server.ts";
import { exportField, forgetExports } from "./export-field.server.ts";
import type { ExportFormat } from "./export-format.ts";

const DAY = 86_400_000;
/** Days for which a copy lies ready. */
const EXPORT_DAYS = 7;

/** How the actor's copy stands; null while she has none. */
export async function ownExport({ db, actor, now }: Context) {
  if (actor.kind !== "person") return null;
  const row = await db.dataExport.findFirst({
    where: { accountId: actor.accountId, createdAt: { gt: oldest(now) } },
    select: { createdAt: true, readyAt: true },
  });
  if (!row) return null;
  const until = new Date(row.createdAt.getTime() + EXPORT_DAYS * DAY);
  return { isReady: row.readyAt !== null, until: isoDay(until) };
}

export type OwnExport = Awaited<ReturnType<typeof ownExport>>;

const oldest = (now: Date) => new Date(now.getTime() - EXPORT_DAYS * DAY);

/** The actor's copy in one of its forms, opened; null where there is none. Needs a sign of the last minutes too. */
export async function readExport({ db, actor, now }: Context, format: ExportFormat) {
  if (actor.kind !== "person") refuse("signInAgain");
  if (!isFresh(actor, now)) refuse("stepUpNeeded");
  const row = await db.dataExport.findFirst({
    where: { accountId: actor.accountId, createdAt: { gt: oldest(now) } },
    select: { id: true, data: true, document: true },
  });
  const sealed = format === "json" ? row?.data : row?.document;
  if (!row || !sealed) return null;
  const text = await openField(db, exportField(row.id, format), sealed);
  return new Uint8Array(Buffer.from(text, format === "json" ? "utf8" : "base64"));
}

/** Deletes the copies whose days are over. */
export async function deleteOldExports({ db, now }: Context): Promise<void> {
  await db.$transaction(async (tx) => {
    const old = await tx.dataExport.findMany({
      where: { createdAt: { lte: oldest(now) } },
      select: { id: true },
    });
    await forgetExports(
      tx,
      old.map(({ id }) => id),
    );
  });
}
