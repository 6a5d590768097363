import type { Tx } from "#app/platform/db.server.ts";
import { forgetSubject } from "#app/platform/field-encryption.server.ts";
import type { ExportFormat } from "./export-format.ts";

/** Where a form of a copy is sealed: under a key of the copy's own. */
export const exportField = (exportId: string, format: ExportFormat) => ({
  subjectId: exportId,
  place: {
    table: "data_exports",
    column: format === "json" ? "data" : "document",
    rowId: exportId,
  },
});

/** Deletes copies with their keys, in backups too. */
export async function forgetExports(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.dataExport.deleteMany({ where: { id: { in: [...ids] } } });
  for (const id of ids) await forgetSubject(tx, id);
}
