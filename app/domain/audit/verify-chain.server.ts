import { createHash } from "node:crypto";
import type { Db, Tx } from "#app/platform/db.server.ts";
import {
  type Anchor,
  type Break,
  beginning,
  breakAtEnd,
  type Head,
  type Link,
  walk,
} from "./chain.ts";

/** Links read at once. */
const STEP = 1000;
const LONGEST_READ = 10 * 60_000;

type Row = { seq: bigint; previous: string; hash: string; body: string };

/**
 * The next links of a chain. Their hashes are made here, not by the database's own function: whoever can change
 * rows there could change that function too.
 */
async function nextLinks(tx: Tx, chain: string, after: bigint): Promise<Link[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select seq, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash,
      jsonb_build_array(1, chain, seq, encode(previous, 'hex'),
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        actor_id, action, subject, details)::text as body
    from audit_entries where chain = ${chain} and seq > ${after} order by seq limit ${STEP}`;
  return rows.map(({ body, ...link }) => ({
    ...link,
    computed: createHash("sha256").update(body, "utf8").digest("hex"),
  }));
}

async function headOf(tx: Tx, chain: string): Promise<Head | null> {
  const head = await tx.auditHead.findUnique({
    where: { chain },
    select: { seq: true, hash: true },
  });
  return head && { seq: head.seq, hash: Buffer.from(head.hash).toString("hex") };
}

/**
 * Checks a whole chain as it stands at one moment. Answers the first link that is not as it was written, or null.
 * A cut end and a chain written anew from some link on are found by the anchors alone.
 */
export async function verifyChain(
  db: Db,
  chain: string,
  anchors: readonly Anchor[] = [],
): Promise<Break | null> {
  const own = anchors.filter((anchor) => anchor.chain === chain);
  return db.$transaction(
    async (tx) => {
      let last = beginning;
      // Below the first link nothing may stand either.
      let after = -(2n ** 63n);
      for (;;) {
        const links = await nextLinks(tx, chain, after);
        const reached = walk(last, links, own);
        if ("why" in reached) return reached;
        if (links.length === 0) return breakAtEnd(last, await headOf(tx, chain), own);
        last = reached;
        after = last.seq;
      }
    },
    { isolationLevel: "RepeatableRead", timeout: LONGEST_READ },
  );
}
