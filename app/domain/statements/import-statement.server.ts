import { createHash, randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { canKeepAccounts } from "#app/domain/payments/permissions.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { blindIndexer } from "#app/platform/field-encryption.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { readCamt } from "./camt.server.ts";
import { fingerprints } from "./fingerprints.ts";
import { factsSealer } from "./sealed-facts.server.ts";
import {
  checkStatement,
  LARGEST_STATEMENT,
  type Statement,
  StatementRefused,
} from "./statement.ts";

/** Which statement it became, and how many of its transfers no statement had told before. */
export type Imported = { importId: string; added: number };

/**
 * Takes what came to a town's account from a bank's file, each transfer once however many statements tell of it, and
 * lets a job compare it with the orders. Throws `StatementRefused` for a file that is wrong, and then keeps nothing.
 */
export async function importStatement(
  { db, actor, now }: Context,
  { payee, bytes }: { payee: string; bytes: Uint8Array },
): Promise<Imported> {
  const town = await db.community.findUnique({
    where: { slug: payee },
    select: { id: true, iban: true, currency: true },
  });
  if (!town || !canKeepAccounts(actor, town.id)) return refuse("notFound");
  const { iban, currency } = town;
  if (iban === null) throw new StatementRefused("otherAccount");
  const statements = statementsIn(bytes, { iban, currency });
  return db.$transaction(async (tx) => {
    const actorId = accountIdOf(actor);
    const importId = await importOf(tx, { payeeId: town.id, bytes, actorId, now });
    const added = await addTransfers(tx, now, { ...town, iban, importId, statements });
    if (added === 0) return { importId, added };
    await enqueue(tx, "statements.book", { importId });
    const fact = { chain: town.id, subject: importId, actorId, now };
    await recordAudit(tx, { ...fact, action: "statement.import" });
    return { importId, added };
  }, allAtOnce);
}

/** A year of a large town in one file takes some seconds to seal and to keep. */
const allAtOnce = { timeout: 60_000 } as const;

function statementsIn(bytes: Uint8Array, own: { iban: string; currency: string }): Statement[] {
  if (bytes.byteLength === 0) throw new StatementRefused("empty");
  if (bytes.byteLength > LARGEST_STATEMENT) throw new StatementRefused("tooLarge");
  if (!startsAsXml(bytes)) throw new StatementRefused("wrongKind");
  const statements = readCamt(bytes);
  for (const statement of statements) checkStatement(statement, own);
  return statements;
}

const ANGLE = 0x3c;
/** White space, and what marks an encoding. */
const passedOver: readonly number[] = [0x00, 0x09, 0x0a, 0x0d, 0x20, 0xbb, 0xbf, 0xef, 0xfe, 0xff];

const startsAsXml = (bytes: Uint8Array) =>
  bytes.find((byte) => !passedOver.includes(byte)) === ANGLE;

type File = { payeeId: string; bytes: Uint8Array; actorId: string | null; now: Date };

/** The row of a file; the same file twice, also at once, has one. */
async function importOf(tx: Tx, { payeeId, bytes, actorId, now }: File): Promise<string> {
  const fileHash = new Uint8Array(createHash("sha256").update(bytes).digest());
  await tx.bankImport.createMany({
    data: { id: randomUUID(), payeeId, fileHash, importedById: actorId, createdAt: now },
    skipDuplicates: true,
  });
  const { id } = await tx.bankImport.findUniqueOrThrow({
    where: { payeeId_fileHash: { payeeId, fileHash } },
    select: { id: true },
  });
  return id;
}

type Adding = {
  id: string;
  iban: string;
  currency: string;
  importId: string;
  statements: readonly Statement[];
};

/** Keeps what came and what a bank took back; what the town paid to others is none of ours. */
async function addTransfers(tx: Tx, now: Date, adding: Adding): Promise<number> {
  const { id: payeeId, iban, currency, importId, statements } = adding;
  const printed = await blindIndexer(tx, now, { table: "bank_transfers", column: "fingerprint" });
  const sentFrom = await blindIndexer(tx, now, { table: "bank_transfers", column: "sender" });
  const sealed = await factsSealer(tx, now, importId);
  const bookings = statements.flatMap(({ bookings }) => bookings);
  const prints = fingerprints({ bookings }, iban);
  const rows = bookings.flatMap((booking, at) => {
    if (booking.minor <= 0 && !booking.isReversal) return [];
    const id = randomUUID();
    return {
      ...{ id, payeeId, importId, currency, minor: booking.minor },
      ...{ fingerprint: printed(prints[at] ?? ""), facts: sealed(id, booking) },
      bookedOn: new Date(booking.bookedOn),
      sender: booking.iban === null ? null : sentFrom(booking.iban),
    };
  });
  const { count } = await tx.bankTransfer.createMany({ data: rows, skipDuplicates: true });
  return count;
}
