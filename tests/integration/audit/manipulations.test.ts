import type pg from "pg";
import { describe, expect, test } from "vitest";
import { verifyChain } from "#app/domain/audit/verify-chain.server.ts";
import { aChain, anAttacker, anchorsOf, record, rehash } from "#tests/support/audit.ts";
import { db } from "#tests/support/database.ts";

/** What somebody does to a chain of six links; she also has another chain to take from. */
type Manipulate = (attacker: pg.Client, chain: string, other: string) => Promise<unknown>;

const change = (what: string) => async (attacker: pg.Client, chain: string) =>
  attacker.query(`update audit_entries set ${what} where chain = $1 and seq = 3`, [chain]);

const manipulations: [string, Manipulate, object][] = [
  ["edits the details", change(`details = '{"role": "kitchen"}'`), { seq: 3n, why: "changed" }],
  ["puts another actor in", change("actor_id = gen_random_uuid()"), { seq: 3n, why: "changed" }],
  ["turns the clock back", change("at = at - interval '1 day'"), { seq: 3n, why: "changed" }],
  [
    "edits a link and hashes it anew",
    async (attacker, chain) => {
      await change("action = 'grant.withdraw'")(attacker, chain);
      await change(
        "hash = audit_hash(chain, seq, previous, at, actor_id, action, subject, details)",
      )(attacker, chain);
    },
    { seq: 4n, why: "unlinked" },
  ],
  [
    "removes a link",
    (attacker, chain) =>
      attacker.query("delete from audit_entries where chain = $1 and seq = 3", [chain]),
    { seq: 3n, why: "missing" },
  ],
  [
    "removes the first link",
    (attacker, chain) =>
      attacker.query("delete from audit_entries where chain = $1 and seq = 1", [chain]),
    { seq: 1n, why: "missing" },
  ],
  [
    "inserts a link before the first",
    (attacker, chain) =>
      attacker.query(
        `insert into audit_entries select chain, 0, previous, hash, at, actor_id, action, subject,
         details from audit_entries where chain = $1 and seq = 1`,
        [chain],
      ),
    { seq: 1n, why: "missing" },
  ],
  [
    "inserts a link at the end",
    (attacker, chain) =>
      attacker.query(
        `insert into audit_entries select chain, 7, hash, sha256(hash), at, actor_id, action,
         subject, details from audit_entries where chain = $1 and seq = 6`,
        [chain],
      ),
    { seq: 7n, why: "changed" },
  ],
  [
    "puts two links in another order",
    async (attacker, chain) => {
      for (const [from, to] of [
        [3, 99],
        [4, 3],
        [99, 4],
      ])
        await attacker.query("update audit_entries set seq = $3 where chain = $1 and seq = $2", [
          chain,
          from,
          to,
        ]);
    },
    { seq: 3n, why: "unlinked" },
  ],
  [
    "swaps a link with one of another chain",
    async (attacker, chain, other) => {
      for (const [from, to] of [
        [chain, "here"],
        [other, chain],
        ["here", other],
      ])
        await attacker.query("update audit_entries set chain = $2 where chain = $1 and seq = 3", [
          from,
          to,
        ]);
    },
    { seq: 3n, why: "unlinked" },
  ],
  [
    "cuts the end off and sets the head back",
    async (attacker, chain) => {
      await attacker.query("delete from audit_entries where chain = $1 and seq > 4", [chain]);
      await attacker.query(
        `update audit_heads set seq = 4, hash =
         (select hash from audit_entries where chain = $1 and seq = 4) where chain = $1`,
        [chain],
      );
    },
    { seq: 5n, why: "anchor" },
  ],
  [
    "removes a link and writes the whole chain anew",
    async (attacker, chain) => {
      await attacker.query("delete from audit_entries where chain = $1 and seq = 3", [chain]);
      await attacker.query("update audit_entries set seq = seq - 1 where chain = $1 and seq > 3", [
        chain,
      ]);
      await rehash(attacker, chain);
      await record(chain);
    },
    { seq: 6n, why: "anchor" },
  ],
  [
    "turns the clock of all and writes the whole chain anew",
    async (attacker, chain) => {
      await attacker.query(
        "update audit_entries set at = at - interval '1 hour' where chain = $1",
        [chain],
      );
      await rehash(attacker, chain);
    },
    { seq: 6n, why: "anchor" },
  ],
];

describe("a superuser with the triggers off", () => {
  test.each(manipulations)("%s, and is found", async (_, manipulate, found) => {
    const [chain, other] = [await aChain(), await aChain()];
    const anchors = await anchorsOf(chain);
    await manipulate(await anAttacker(), chain, other);
    expect(await verifyChain(db, chain, anchors)).toEqual(found);
    const needsAnchor = "why" in found && found.why === "anchor";
    expect((await verifyChain(db, chain)) === null).toBe(needsAnchor);
  });
});

// Last, because it leaves a forged function behind.
describe("a superuser who replaces the function that hashes", () => {
  test("is found all the same", async () => {
    const [chain, attacker] = [await aChain(), await anAttacker()];
    await change(`details = '{"role": "kitchen"}', hash = sha256('forged')`)(attacker, chain);
    await attacker.query(`create or replace function audit_hash(chain text, seq bigint, previous bytea,
      at timestamptz, actor_id uuid, action text, subject text, details jsonb)
      returns bytea language sql immutable as $$ select sha256('forged') $$`);
    expect(await verifyChain(db, chain)).toEqual({ seq: 3n, why: "changed" });
  });
});
