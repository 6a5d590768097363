import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { workInThread } from "#app/platform/thread.server.ts";
import { addTransfers } from "./add-transfers.server.ts";
import { bankMappingSchema } from "./csv-columns.ts";
import type { BankFile, FileRead } from "./read-file.server.ts";
import { rememberedMapping, rememberMapping } from "./remembered-columns.server.ts";
import { openFile, sealColumns } from "./sealed-file.server.ts";
import type { StatementFault } from "./statement.ts";

/** What the largest statement with all its parts may take. */
const limits = { memoryMb: 768, longestMs: 90_000 };

/** The job that reads a bank's file beside the site, and keeps each transfer that no statement has told before. */
export async function readStatement({ db, now }: Context, importId: string): Promise<void> {
  const row = await db.bankImport.findUnique({
    where: { id: importId, state: "reading" },
    include: { payee: { select: { iban: true, currency: true } } },
  });
  if (!row?.file) return;
  const { format, payeeId } = row;
  const { iban, currency } = row.payee;
  if (iban === null) return refused(db, importId, "otherAccount");
  const bytes = await openFile(db, importId, row.file);
  const mapping = bankMappingSchema.safeParse(row.mapping).data ?? null;
  const file = { bytes, format, mapping, own: { iban, currency } };
  const read = await (mapping ? inThread(file) : readKnown(db, payeeId, file));
  if ("fault" in read) return refused(db, importId, read.fault);
  await db.$transaction(async (tx) => {
    // Of two runs at once the second waits here, and finds the statement done.
    const { count } = await tx.bankImport.updateMany({
      where: { id: importId, state: "reading" },
      data: { state: "columns" in read ? "mapping" : "done" },
    });
    if (count === 0) return;
    if ("columns" in read) {
      const columns = await sealColumns(tx, now, importId, read.columns);
      await tx.bankImport.update({ where: { id: importId }, data: { columns } });
      return;
    }
    const adding = { payeeId, iban, currency, importId, format, bookings: read.bookings };
    const added = await addTransfers(tx, now, adding);
    if (mapping) await rememberMapping(tx, now, { ...row, mapping });
    const data = { added, file: null, columns: null };
    await tx.bankImport.update({ where: { id: importId }, data });
    if (added === 0) return;
    await enqueue(tx, "statements.book", { importId });
    const fact = { chain: payeeId, subject: importId, actorId: row.importedById, now };
    await recordAudit(tx, { ...fact, action: "statement.import" });
  }, allAtOnce);
}

/** A year of a large town in one file takes some seconds to seal and to keep. */
const allAtOnce = { timeout: 120_000 } as const;

type Read = FileRead | { fault: StatementFault };

const inThread = async (file: BankFile): Promise<Read> =>
  (await workInThread<Read>("#app/domain/statements/file-thread.server.ts", file, limits)) ?? {
    fault: "broken",
  };

/** Reads a file; a table whose header the town has explained before needs no person, unless it has changed since. */
async function readKnown(tx: Tx, communityId: string, file: BankFile): Promise<Read> {
  const read = await inThread(file);
  if (!("columns" in read)) return read;
  const mapping = await rememberedMapping(tx, communityId, read.columns);
  const known = mapping && (await inThread({ ...file, mapping }));
  return known && !("fault" in known && known.fault === "broken") ? known : read;
}

/** Says why a file was refused, and keeps nothing of it. */
async function refused({ bankImport }: Context["db"], id: string, fault: StatementFault) {
  await bankImport.updateMany({
    where: { id, state: "reading" },
    data: { state: "refused", fault, file: null, columns: null },
  });
}
