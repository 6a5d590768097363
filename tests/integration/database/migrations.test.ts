import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { diffFromDatabase, markRolledBack, migrate, schemaFiles } from "#server/migrations.ts";
import { withClient } from "#server/postgres/cluster.ts";
import { createEmptyDatabase, dropDatabase, onDatabase } from "#tests/support/test-databases.ts";

const server = inject("server");
const name = `migrations_${process.env.VITEST_POOL_ID ?? "0"}`;
const ownerUrl = onDatabase(server.ownerUrl, name);
const appUrl = onDatabase(server.appUrl, name);

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "gemina-migrations-"));
  await createEmptyDatabase(server.adminUrl, name);
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await dropDatabase(server.adminUrl, name);
});

function write(migration: string, sql: string) {
  mkdirSync(join(folder, migration), { recursive: true });
  writeFileSync(join(folder, migration, "migration.sql"), sql);
}

async function tables(): Promise<string[]> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    ),
  );
  return rows.map((row) => row.name).filter((table) => table !== "_prisma_migrations");
}

describe("the committed migrations", () => {
  test("make exactly the schema", async () => {
    await migrate(ownerUrl);
    expect(await diffFromDatabase(ownerUrl, await schemaFiles())).toBeNull();
  });

  test("would be found lacking if the schema had one column more", async () => {
    await migrate(ownerUrl);
    const files = (await schemaFiles()).map(({ path, content }) => ({
      path,
      content: content.replace("model Account {", "model Account {\n  extra String?"),
    }));
    expect(await diffFromDatabase(ownerUrl, files)).toContain('ADD COLUMN     "extra"');
  });

  test("are applied once", async () => {
    expect(await migrate(ownerUrl)).not.toEqual([]);
    expect(await migrate(ownerUrl)).toEqual([]);
  });
});

describe("a folder of migrations", () => {
  test("is applied in order, function bodies with semicolons in one piece", async () => {
    write("0001_first", "create table first (id int);");
    write(
      "0002_body",
      "create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;",
    );
    expect(await migrate(ownerUrl, folder)).toEqual(["0001_first", "0002_body"]);
    const { rows } = await withClient(ownerUrl, (client) => client.query("select two() as two"));
    expect(rows).toEqual([{ two: 2 }]);
  });

  test("is refused when a file was edited after it was applied", async () => {
    write("0001_first", "create table first (id int);");
    await migrate(ownerUrl, folder);
    write("0001_first", "create table first (id bigint);");
    await expect(migrate(ownerUrl, folder)).rejects.toThrow(
      "edited after it was applied: 0001_first",
    );
  });

  test("is refused when the database is ahead of it", async () => {
    write("0001_first", "create table first (id int);");
    write("0002_second", "create table second (id int);");
    await migrate(ownerUrl, folder);
    rmSync(join(folder, "0002_second"), { recursive: true });
    await expect(migrate(ownerUrl, folder)).rejects.toThrow(/does not know: 0002_second/);
  });

  test("leaves nothing of a failing file, and stays refused until that is settled", async () => {
    write("0001_half", "create table half (id int); select 1 / 0;");
    await expect(migrate(ownerUrl, folder)).rejects.toThrow("division by zero");
    expect(await tables()).toEqual([]);
    write("0001_half", "create table half (id int);");
    await expect(migrate(ownerUrl, folder)).rejects.toThrow(/failed before/);
    await markRolledBack(ownerUrl, "0001_half");
    expect(await migrate(ownerUrl, folder)).toEqual(["0001_half"]);
    expect(await tables()).toEqual(["half"]);
  });

  test("is applied by one of two processes that come at once", async () => {
    write("0001_slow", "select pg_sleep(0.2); create table slow (id int);");
    const both = await Promise.all([migrate(ownerUrl, folder), migrate(ownerUrl, folder)]);
    expect(both.flat()).toEqual(["0001_slow"]);
  });
});

describe("the app's role", () => {
  test("may use what is made, in tables of before its role as well, and own nothing", async () => {
    write("0001_first", "create table first (id int);");
    await migrate(ownerUrl, folder);
    await withClient(appUrl, async (client) => {
      await client.query("insert into first values (1)");
      await client.query("update first set id = 2");
      await client.query("delete from first");
      await expect(client.query("alter table first add x int")).rejects.toThrow(/owner/);
      await expect(client.query("delete from _prisma_migrations")).rejects.toThrow(/denied/);
    });
  });

  test("can write the audit trail only through the owner's function", async () => {
    await migrate(ownerUrl);
    await withClient(appUrl, async (client) => {
      for (const change of [
        "update audit_entries set seq = 1",
        "delete from audit_entries",
        "truncate audit_entries",
        "insert into audit_entries select * from audit_entries",
        "update audit_heads set seq = 0",
        "create temporary table audit_heads (chain text)",
      ])
        await expect(client.query(change)).rejects.toThrow(/denied/);
    });
  });
});
