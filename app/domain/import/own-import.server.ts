import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { ImportState } from "#app/generated/prisma/enums.ts";
import { forgetSubject } from "#app/platform/field-encryption.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type ImportEvent, importEvent } from "./import-event.server.ts";

/** Days that an import is kept: to be taken up again, or to fetch the rows that were left out. */
const KEPT_DAYS = 14;

/** When an import that was just touched is deleted. */
export const deletedAt = (now: Date): Date => new Date(now.getTime() + KEPT_DAYS * 86_400_000);

/** The event and the actor's own import for it, the newest; nobody sees another's. Null for who may not import. */
export async function ownImport({ db, actor }: Context, slug: string) {
  const event = await importEvent(db, actor, slug);
  if (!event || actor.kind !== "person") return null;
  const found = await db.import.findFirst({
    where: { eventId: event.id, createdById: actor.accountId },
    orderBy: { createdAt: "desc" },
  });
  return { event, found, accountId: actor.accountId };
}

export type OwnImport = NonNullable<NonNullable<Awaited<ReturnType<typeof ownImport>>>["found"]>;

/** The same to go on with: it is there, and as far as one of these states. */
export async function importToChange(
  context: Context,
  slug: string,
  states: readonly ImportState[],
): Promise<{ event: ImportEvent; row: OwnImport; accountId: string }> {
  const own = await ownImport(context, slug);
  if (!own?.found) return refuse("notFound");
  // In another tab it went on meanwhile.
  if (!states.includes(own.found.state)) return refuse("changedMeanwhile");
  return { event: own.event, row: own.found, accountId: own.accountId };
}

/** Moves an import on from the state in which it was read; whoever comes second is told. */
export async function moveOn(
  tx: Tx,
  { id, state }: Pick<OwnImport, "id" | "state">,
  data: Parameters<Tx["import"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await tx.import.updateMany({ where: { id, state }, data });
  if (count === 0) refuse("changedMeanwhile");
}

/** Deletes imports and the keys of what they held. */
export async function forgetImports(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids) await forgetSubject(tx, id);
  await tx.import.deleteMany({ where: { id: { in: [...ids] } } });
}
