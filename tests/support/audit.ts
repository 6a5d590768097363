import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import type { Anchor } from "#app/domain/audit/chain.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { env } from "#app/platform/env.server.ts";
import { db, testNow } from "./database.ts";
import { onDatabase } from "./test-databases.ts";

/** Adds one link to a chain, as a use-case does. */
export const record = (chain: string, at = testNow) =>
  db.$transaction((tx) =>
    recordAudit(tx, {
      chain,
      action: "grant.give",
      subject: randomUUID(),
      actorId: randomUUID(),
      now: at,
      details: { role: "leader", endsAt: null },
    }),
  );

/** A new chain of some links. */
export async function aChain(length = 6): Promise<string> {
  const chain = randomUUID();
  for (let at = 0; at < length; at += 1) await record(chain);
  return chain;
}

/** Where a chain ends now, as it would be kept elsewhere. */
export async function anchorsOf(chain: string): Promise<Anchor[]> {
  const { seq, hash } = await db.auditHead.findUniqueOrThrow({ where: { chain } });
  return [{ chain, seq, hash: Buffer.from(hash).toString("hex"), at: testNow.toISOString() }];
}

/** The strongest attacker, for one test: a superuser who has switched every trigger off. */
export async function anAttacker(): Promise<pg.Client> {
  const name = new URL(env.DATABASE_URL ?? "").pathname.slice(1);
  const attacker = new pg.Client({ connectionString: onDatabase(inject("server").adminUrl, name) });
  await attacker.connect();
  onTestFinished(() => attacker.end());
  await attacker.query("set session_replication_role = replica");
  return attacker;
}

/** Hashes every link anew, from the first, as somebody would who knows how: the forger's best. */
export async function rehash(attacker: pg.Client, chain: string): Promise<void> {
  const { rows } = await attacker.query<{ seq: string }>(
    "select seq from audit_entries where chain = $1 order by seq",
    [chain],
  );
  let previous: Buffer = Buffer.alloc(0);
  for (const { seq } of rows) {
    await attacker.query("update audit_entries set previous = $3 where chain = $1 and seq = $2", [
      chain,
      seq,
      previous,
    ]);
    const changed = await attacker.query<{ hash: Buffer }>(
      `update audit_entries set hash =
         audit_hash(chain, seq, previous, at, actor_id, action, subject, details)
       where chain = $1 and seq = $2 returning hash`,
      [chain, seq],
    );
    previous = changed.rows[0]!.hash;
  }
  await attacker.query(
    `update audit_heads set hash = $2, seq = (select max(seq) from audit_entries where chain = $1)
     where chain = $1`,
    [chain, previous],
  );
}
