import { createHash } from "node:crypto";
import { headerText } from "#app/domain/import/columns.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type BankColumns, type BankMapping, bankMappingSchema } from "./csv-columns.ts";
import { openColumns } from "./sealed-file.server.ts";

/** What a header is found by. */
const headerHash = ({ header }: BankColumns): string =>
  createHash("sha256").update(headerText(header)).digest("base64url");

/** What a town has said before that the columns under this header mean. */
export async function rememberedMapping(
  tx: Tx,
  communityId: string,
  columns: BankColumns,
): Promise<BankMapping | null> {
  const key = { communityId, header: headerHash(columns) };
  const known = await tx.bankMapping.findUnique({ where: { communityId_header: key } });
  return known ? (bankMappingSchema.safeParse(known.mapping).data ?? null) : null;
}

type Explained = {
  id: string;
  payeeId: string;
  columns: Uint8Array | null;
  mapping: BankMapping;
};

/** Remembers for a town what somebody said of a table that could then be read. */
export async function rememberMapping(
  tx: Tx,
  now: Date,
  { id, payeeId: communityId, columns, mapping }: Explained,
): Promise<void> {
  if (!columns) return;
  const header = headerHash(await openColumns(tx, id, columns));
  await tx.bankMapping.upsert({
    where: { communityId_header: { communityId, header } },
    create: { communityId, header, mapping, usedAt: now },
    update: { mapping, usedAt: now },
    select: { header: true },
  });
}
