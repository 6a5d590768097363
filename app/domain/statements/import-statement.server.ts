import { createHash, randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { cellText } from "#app/domain/import/sheet.ts";
import { canKeepAccounts } from "#app/domain/payments/permissions.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { formatOf } from "./file-format.ts";
import { forgetStatements } from "./forget-statements.server.ts";
import { sealFile } from "./sealed-file.server.ts";
import { StatementRefused } from "./statement.ts";

type Sent = { payee: string; bytes: Uint8Array; name?: string };

const LONGEST_NAME = 120;

/**
 * Takes a bank's file for a town's account, to be read by a job, and says which statement it is: the same file twice,
 * also at once, is one. Throws `StatementRefused` for what is none at first sight.
 */
export async function importStatement(
  { db, actor, now }: Context,
  { payee, bytes, name = "" }: Sent,
): Promise<string> {
  const town = await db.community.findUnique({
    where: { slug: payee },
    select: { id: true, iban: true },
  });
  if (!town || !canKeepAccounts(actor, town.id)) return refuse("notFound");
  if (town.iban === null) throw new StatementRefused("otherAccount");
  const format = formatOf(bytes);
  const fileHash = new Uint8Array(createHash("sha256").update(bytes).digest());
  const payeeId_fileHash = { payeeId: town.id, fileHash };
  return db.$transaction(async (tx) => {
    // What was refused once is tried again: the town's account may have been wrong.
    await forgetStatements(tx, { ...payeeId_fileHash, state: "refused" });
    const id = randomUUID();
    const { count } = await tx.bankImport.createMany({
      data: {
        ...{ id, ...payeeId_fileHash, importedById: accountIdOf(actor), createdAt: now },
        ...{ state: "reading", format, fileName: cellText(name).slice(0, LONGEST_NAME) },
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      const where = { payeeId_fileHash };
      return (await tx.bankImport.findUniqueOrThrow({ where, select: { id: true } })).id;
    }
    await tx.bankImport.update({
      where: { id },
      data: { file: await sealFile(tx, now, id, bytes) },
      select: { id: true },
    });
    await enqueue(tx, "statements.read", { importId: id });
    return id;
  }, atOnce);
}

/** A large file takes some seconds to seal and to keep. */
const atOnce = { timeout: 60_000 } as const;
