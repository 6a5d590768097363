import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import type { Anchor } from "#app/domain/audit/chain.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { verifyChain } from "#app/domain/audit/verify-chain.server.ts";
import { AuditBroken, readAnchors, writeAnchor } from "#app/domain/audit/write-anchor.server.ts";
import { env } from "#app/platform/env.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { onDatabase } from "#tests/support/test-databases.ts";

const folder = mkdtempSync(join(tmpdir(), "anchors-"));
env.DATA_DIR = folder;

/** The strongest attacker: a superuser who switches every trigger off. */
let attacker: pg.Client;

beforeAll(async () => {
  const name = new URL(env.DATABASE_URL ?? "").pathname.slice(1);
  attacker = new pg.Client({ connectionString: onDatabase(inject("server").adminUrl, name) });
  await attacker.connect();
  await attacker.query("set session_replication_role = replica");
});
afterEach(async () => {
  await attacker.query("delete from audit_entries");
  await attacker.query("delete from audit_heads");
});
afterAll(async () => {
  await attacker.end();
  rmSync(folder, { recursive: true });
});

const record = (chain: string, at = testNow) =>
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

async function aChain(length = 6): Promise<string> {
  const chain = randomUUID();
  for (let at = 0; at < length; at += 1) await record(chain);
  return chain;
}

async function anchorsOf(chain: string): Promise<Anchor[]> {
  const { seq, hash } = await db.auditHead.findUniqueOrThrow({ where: { chain } });
  return [{ chain, seq, hash: Buffer.from(hash).toString("hex"), at: testNow.toISOString() }];
}

/** Hashes every link anew, from the first, as somebody would who knows how: the forger's best. */
async function rehash(chain: string): Promise<void> {
  const { rows } = await attacker.query<{ seq: string }>(
    "select seq from audit_entries where chain = $1 order by seq",
    [chain],
  );
  let previous = Buffer.alloc(0);
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

describe("a chain left alone", () => {
  test("is whole, alone and against its anchor", async () => {
    const chain = await aChain();
    const anchors = await anchorsOf(chain);
    await record(chain, new Date(testNow.getTime() - 1000));
    expect(await verifyChain(db, chain)).toBeNull();
    expect(await verifyChain(db, chain, anchors)).toBeNull();
    expect(await verifyChain(db, randomUUID())).toBeNull();
  });

  test("is whole after many wrote at once, in as many links", async () => {
    const chain = randomUUID();
    await Promise.all(Array.from({ length: 60 }, () => record(chain)));
    expect(await db.auditEntry.count({ where: { chain } })).toBe(60);
    expect(await verifyChain(db, chain)).toBeNull();
  });

  test("is not held by what was rolled back", async () => {
    const chain = await aChain(2);
    const rolledBack = db.$transaction(async (tx) => {
      await recordAudit(tx, {
        chain,
        action: "grant.give",
        subject: randomUUID(),
        actorId: null,
        now: testNow,
      });
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    await record(chain);
    expect(await db.auditEntry.count({ where: { chain } })).toBe(3);
    expect(await verifyChain(db, chain)).toBeNull();
  });

  test("is longer than one reading", async () => {
    const chain = randomUUID();
    await attacker.query(
      `select audit_append($1, now(), null, 'grant.give', '${randomUUID()}', '{"count": 1.50}')
       from generate_series(1, 2100)`,
      [chain],
    );
    expect(await verifyChain(db, chain)).toBeNull();
    await attacker.query("delete from audit_entries where chain = $1 and seq = 1500", [chain]);
    expect(await verifyChain(db, chain)).toEqual({ seq: 1500n, why: "missing" });
  });
});

const change = (what: string) => async (chain: string) =>
  attacker.query(`update audit_entries set ${what} where chain = $1 and seq = 3`, [chain]);

const manipulations: [string, (chain: string, other: string) => Promise<unknown>, object][] = [
  ["edits the details", change(`details = '{"role": "kitchen"}'`), { seq: 3n, why: "changed" }],
  ["puts another actor in", change("actor_id = gen_random_uuid()"), { seq: 3n, why: "changed" }],
  ["turns the clock back", change("at = at - interval '1 day'"), { seq: 3n, why: "changed" }],
  [
    "edits a link and hashes it anew",
    async (chain) => {
      await change("action = 'grant.withdraw'")(chain);
      await change(
        "hash = audit_hash(chain, seq, previous, at, actor_id, action, subject, details)",
      )(chain);
    },
    { seq: 4n, why: "unlinked" },
  ],
  [
    "removes a link",
    (chain) => attacker.query("delete from audit_entries where chain = $1 and seq = 3", [chain]),
    { seq: 3n, why: "missing" },
  ],
  [
    "removes the first link",
    (chain) => attacker.query("delete from audit_entries where chain = $1 and seq = 1", [chain]),
    { seq: 1n, why: "missing" },
  ],
  [
    "inserts a link before the first",
    (chain) =>
      attacker.query(
        `insert into audit_entries select chain, 0, previous, hash, at, actor_id, action, subject,
         details from audit_entries where chain = $1 and seq = 1`,
        [chain],
      ),
    { seq: 1n, why: "missing" },
  ],
  [
    "inserts a link at the end",
    (chain) =>
      attacker.query(
        `insert into audit_entries select chain, 7, hash, sha256(hash), at, actor_id, action,
         subject, details from audit_entries where chain = $1 and seq = 6`,
        [chain],
      ),
    { seq: 7n, why: "changed" },
  ],
  [
    "puts two links in another order",
    async (chain) => {
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
    async (chain, other) => {
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
    async (chain) => {
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
    async (chain) => {
      await attacker.query("delete from audit_entries where chain = $1 and seq = 3", [chain]);
      await attacker.query("update audit_entries set seq = seq - 1 where chain = $1 and seq > 3", [
        chain,
      ]);
      await rehash(chain);
      await record(chain);
    },
    { seq: 6n, why: "anchor" },
  ],
  [
    "turns the clock of all and writes the whole chain anew",
    async (chain) => {
      await attacker.query(
        "update audit_entries set at = at - interval '1 hour' where chain = $1",
        [chain],
      );
      await rehash(chain);
    },
    { seq: 6n, why: "anchor" },
  ],
];

describe("a superuser with the triggers off", () => {
  test.each(manipulations)("%s, and is found", async (_, manipulate, found) => {
    const [chain, other] = [await aChain(), await aChain()];
    const anchors = await anchorsOf(chain);
    await manipulate(chain, other);
    expect(await verifyChain(db, chain, anchors)).toEqual(found);
    const needsAnchor = "why" in found && found.why === "anchor";
    expect((await verifyChain(db, chain)) === null).toBe(needsAnchor);
  });

  test("cannot fool the check by replacing the database's own function", async () => {
    const chain = await aChain();
    await change(`details = '{"role": "kitchen"}', hash = sha256('forged')`)(chain);
    await attacker.query(`create or replace function audit_hash(chain text, seq bigint, previous bytea,
      at timestamptz, actor_id uuid, action text, subject text, details jsonb)
      returns bytea language sql immutable as $$ select sha256('forged') $$`);
    expect(await verifyChain(db, chain)).toEqual({ seq: 3n, why: "changed" });
  });
});

describe("the owner of the tables", () => {
  test("can neither change a link nor remove it", async () => {
    const chain = await aChain(1);
    const owner = new pg.Client({ connectionString: ownerOfThis() });
    await owner.connect();
    try {
      for (const statement of [
        `update audit_entries set action = 'x.y' where chain = '${chain}'`,
        `delete from audit_entries where chain = '${chain}'`,
        "truncate audit_entries",
      ])
        await expect(owner.query(statement)).rejects.toThrow(/only grow/);
    } finally {
      await owner.end();
    }
  });
});

function ownerOfThis(): string {
  return onDatabase(inject("server").ownerUrl, new URL(env.DATABASE_URL ?? "").pathname.slice(1));
}

describe("the daily anchor", () => {
  test("writes every chain's end beside the database, day by day", async () => {
    const [one, two] = [await aChain(2), await aChain(3)];
    await writeAnchor(contextFor({ kind: "system" }));
    await record(one);
    await writeAnchor(contextFor({ kind: "system" }, new Date(testNow.getTime() + 86_400_000)));
    const anchors = (await readAnchors()).map(({ chain, seq }) => `${chain} ${seq}`);
    expect(anchors.sort()).toEqual([`${one} 2`, `${one} 3`, `${two} 3`, `${two} 3`].sort());
    rmSync(join(folder, "audit-anchors"), { recursive: true });
  });

  test("fails, and anchors the others, when a chain is gone altogether", async () => {
    const [gone, whole] = [await aChain(2), await aChain(2)];
    await writeAnchor(contextFor({ kind: "system" }));
    await attacker.query("delete from audit_entries where chain = $1", [gone]);
    await attacker.query("delete from audit_heads where chain = $1", [gone]);
    await expect(writeAnchor(contextFor({ kind: "system" }))).rejects.toThrow(AuditBroken);
    const anchors = (await readAnchors()).map(({ chain }) => chain);
    expect(anchors.filter((chain) => chain === gone)).toHaveLength(1);
    expect(anchors.filter((chain) => chain === whole)).toHaveLength(2);
    rmSync(join(folder, "audit-anchors"), { recursive: true });
  });
});

describe("what an entry may tell", () => {
  test.each([
    { details: { name: "Anna Nowak" } },
    { details: { role: "Anna Nowak" } },
    { details: { language: "anna@example.org" } },
    { details: { request: "anna@example.org" } },
    { details: { count: 1.5 } },
    { details: { endsAt: "tomorrow" } },
    { action: "Anna was here" },
    { subject: "anna@example.org" },
    { chain: "a chain" },
    { actorId: "Anna" },
  ])("is not %j", async (wrong) => {
    const fact = {
      chain: "platform",
      action: "grant.give",
      subject: randomUUID(),
      actorId: null,
      now: testNow,
      ...(wrong as object),
    };
    await expect(db.$transaction((tx) => recordAudit(tx, fact))).rejects.toThrow();
    expect(await db.auditEntry.count()).toBe(0);
  });
});
