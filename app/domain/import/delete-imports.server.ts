import type { Context } from "#app/domain/context.ts";
import { forgetImports } from "./own-import.server.ts";

/** The job that deletes imports whose day has come, with the keys of all that they held. */
export async function deleteOldImports({ db, now }: Context): Promise<void> {
  const rows = await db.import.findMany({
    where: { deleteAt: { lte: now }, state: { not: "running" } },
    select: { id: true },
  });
  for (const { id } of rows) await db.$transaction((tx) => forgetImports(tx, [id]));
}
