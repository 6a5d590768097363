import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { verifyChain } from "#app/domain/audit/verify-chain.server.ts";
import { aChain, anAttacker, anchorsOf, record } from "#tests/support/audit.ts";
import { db, ownerUrl, testNow } from "#tests/support/database.ts";

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
    const [chain, attacker] = [randomUUID(), await anAttacker()];
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

describe("the owner of the tables", () => {
  test("can neither change a link nor remove it", async () => {
    const chain = await aChain(1);
    const owner = new pg.Client({ connectionString: ownerUrl() });
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
    expect(await db.auditEntry.count({ where: { chain: "platform" } })).toBe(0);
  });
});
