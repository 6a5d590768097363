import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AuditBroken, readAnchors, writeAnchor } from "#app/domain/audit/write-anchor.server.ts";
import { env } from "#app/platform/env.server.ts";
import { aChain, anAttacker, record } from "#tests/support/audit.ts";
import { contextFor, testNow } from "#tests/support/database.ts";

beforeEach(async () => {
  env.DATA_DIR = mkdtempSync(join(tmpdir(), "anchors-"));
  const attacker = await anAttacker();
  await attacker.query("delete from audit_entries");
  await attacker.query("delete from audit_heads");
});
afterEach(() => rmSync(env.DATA_DIR, { recursive: true }));

const system = (days = 0) =>
  contextFor({ kind: "system" }, new Date(testNow.getTime() + days * 86_400_000));

test("the daily anchor writes every chain's end beside the database, day by day", async () => {
  const [one, two] = [await aChain(2), await aChain(3)];
  await writeAnchor(system());
  await record(one);
  await writeAnchor(system(1));
  const anchors = (await readAnchors()).map(({ chain, seq }) => `${chain} ${seq}`);
  expect(anchors.sort()).toEqual([`${one} 2`, `${one} 3`, `${two} 3`, `${two} 3`].sort());
});

test("the daily anchor fails, and anchors the others, when a chain is gone altogether", async () => {
  const [gone, whole, attacker] = [await aChain(2), await aChain(2), await anAttacker()];
  await writeAnchor(system());
  await attacker.query("delete from audit_entries where chain = $1", [gone]);
  await attacker.query("delete from audit_heads where chain = $1", [gone]);
  await expect(writeAnchor(system())).rejects.toThrow(AuditBroken);
  const anchors = (await readAnchors()).map(({ chain }) => chain);
  expect(anchors.filter((chain) => chain === gone)).toHaveLength(1);
  expect(anchors.filter((chain) => chain === whole)).toHaveLength(2);
});
