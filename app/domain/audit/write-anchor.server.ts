import type { Context } from "#app/domain/context.ts";
import { appendAnchorLines, readAnchorLines } from "#app/platform/anchor-files.server.ts";
import { log } from "#app/platform/log.server.ts";
import { readLine, writeLine } from "./anchor-line.ts";
import type { Anchor } from "./chain.ts";
import { verifyChain } from "./verify-chain.server.ts";

/** A chain of the audit trail is not as it was written. */
export class AuditBroken extends Error {
  override readonly name = "AuditBroken";
}

/** What is kept of the chains outside the database. */
export async function readAnchors(): Promise<Anchor[]> {
  return (await readAnchorLines()).map(readLine);
}

/**
 * Checks every chain against all that was known of it, then writes down where each ends today. A broken chain
 * gets no new anchor and fails the job, loudly.
 */
export async function writeAnchor({ db, now }: Context): Promise<void> {
  const known = await readAnchors();
  const heads = await db.auditHead.findMany({ select: { chain: true, seq: true, hash: true } });
  const chains = new Set([...heads, ...known].map(({ chain }) => chain));
  const broken = new Set<string>();
  for (const chain of chains) {
    const found = await verifyChain(db, chain, known);
    if (!found) continue;
    broken.add(chain);
    log.error({ chain, code: found.why }, "audit.broken");
  }
  const at = now.toISOString();
  const lines = heads
    .filter(({ chain, seq }) => !broken.has(chain) && seq > 0n)
    .map(({ chain, seq, hash }) =>
      writeLine({ at, chain, seq, hash: Buffer.from(hash).toString("hex") }),
    );
  if (lines.length > 0) await appendAnchorLines(at.slice(0, 10), lines);
  if (broken.size > 0) throw new AuditBroken(`${broken.size} of ${chains.size} chains are broken`);
}
