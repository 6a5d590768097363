import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import {
  MigrationRefused,
  withEngine,
  type SchemaEngine,
  type SchemaFile,
} from "./schema-engine.ts";

const schemaFolder = fileURLToPath(new URL("../prisma/schema", import.meta.url));
const migrationsFolder = fileURLToPath(new URL("../prisma/migrations", import.meta.url));
const everything = { externalTables: [], externalEnums: [] };

/** Tables the app may only read: functions of the owner write them. */
const readOnly = ["audit_entries", "audit_heads", "event_seats"];

/** Tables the app may only read and add to. */
const appendOnly = [
  "registration_changes",
  "consent_texts",
  "consents",
  "health_views",
  "ledger_entries",
];

type MigrationList = Parameters<SchemaEngine["applyMigrations"]>[0]["migrationsList"];
type DiffTarget = Parameters<SchemaEngine["diff"]>[0]["from"];

/** The schema as written in prisma/schema, one entry a file, in the order of their names. */
export async function schemaFiles(folder = schemaFolder): Promise<SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (path) => ({ path, content: await readFile(join(folder, path), "utf8") })),
  );
}

async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => {
      const content = await readFile(join(folder, path, "migration.sql"), "utf8");
      return {
        path,
        migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: content } },
      };
    }),
  );
  const lock = await readFile(join(folder, "migration_lock.toml"), "utf8").catch(() => null);
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: lock },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** The engine applies around an edited, failed or missing file; a database of people deserves a stop. */
async function refuseUnsafeHistory(engine: SchemaEngine, migrationsList: MigrationList) {
  const found = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: everything,
  });
  if (found.failedMigrationNames.length > 0)
    throw new MigrationRefused(
      `failed before and was not marked as rolled back: ${found.failedMigrationNames.join(", ")}`,
    );
  if (found.editedMigrationNames.length > 0)
    throw new MigrationRefused(
      `edited after it was applied: ${found.editedMigrationNames.join(", ")}`,
    );
  const { history } = found;
  if (history && history.diagnostic !== "databaseIsBehind")
    throw new MigrationRefused(
      `the database has migrations this version does not know: ${history.unpersistedMigrationNames.join(", ")}`,
    );
}

/**
 * Applies what is missing and answers its names, in order. Refuses when a file was edited after it
 * was applied, when an earlier one failed, and when the database is ahead of the folder (older code
 * on newer data). Of a failing file nothing stays. Of two processes at once, one applies.
 * `appRole` is who the app signs in as: it gets its rights on every table, and no ownership.
 */
export async function migrate(
  ownerUrl: string,
  folder = migrationsFolder,
  appRole = "gemina_app",
): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  const applied = await withEngine(ownerUrl, [], async (engine) => {
    await refuseUnsafeHistory(engine, migrationsList);
    const input = { migrationsList, filters: everything };
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  });
  await grantToApp(ownerUrl, appRole);
  return applied;
}

/** Marks a failed migration as undone, so that its repaired file is applied at the next start. */
export async function markRolledBack(ownerUrl: string, migrationName: string): Promise<void> {
  await withEngine(ownerUrl, [], (engine) => engine.markMigrationRolledBack({ migrationName }));
}

/** Gives the app's role the use of the tables, when there is such a role; done again at each start. */
async function grantToApp(ownerUrl: string, appRole: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const known = await client.query("select 1 from pg_roles where rolname = $1", [appRole]);
    if (known.rowCount === 0) return;
    const role = pg.escapeIdentifier(appRole);
    const database = pg.escapeIdentifier(client.database ?? "gemina");
    await client.query(`
      begin;
      select pg_advisory_xact_lock(hashtext('gemina grants'));
      -- A temporary table could stand in for a real one in a function that runs as the owner.
      revoke temporary on database ${database} from public;
      grant usage on schema public to ${role};
      grant select, insert, update, delete on all tables in schema public to ${role};
      revoke all on table _prisma_migrations from ${role};
      grant select on table _prisma_migrations to ${role};`);
    for (const table of [...readOnly, ...appendOnly]) {
      const name = pg.escapeIdentifier(table);
      const taken = appendOnly.includes(table) ? "update" : "insert, update";
      const there = await client.query("select to_regclass($1) as found", [`public.${table}`]);
      if ((there.rows as { found: string | null }[])[0]?.found)
        await client.query(`revoke ${taken}, delete, truncate on table ${name} from ${role}`);
    }
    await client.query("commit");
  } finally {
    await client.end();
  }
}

/** The SQL that leads from one schema to another; null when they are the same. */
export async function diffSchemas(
  url: string,
  from: readonly SchemaFile[] | null,
  to: readonly SchemaFile[],
): Promise<string | null> {
  const target = (files: readonly SchemaFile[]): DiffTarget => ({
    tag: "schemaDatamodel",
    files: [...files],
  });
  return diff(url, from ? target(from) : { tag: "empty" }, target(to));
}

/** The SQL that would make the database at `url` equal to the schema; null when it is. */
export async function diffFromDatabase(
  url: string,
  to: readonly SchemaFile[],
): Promise<string | null> {
  const files = [...to];
  const database: DiffTarget = { tag: "schemaDatasource", files, configDir: schemaFolder };
  return diff(url, database, { tag: "schemaDatamodel", files });
}

async function diff(url: string, from: DiffTarget, to: DiffTarget): Promise<string | null> {
  const { exitCode, stdout } = await withEngine(url, [], (engine) =>
    engine.diff({ from, to, script: true, exitCode: true, filters: everything }),
  );
  return exitCode === 2 ? (stdout ?? "") : null;
}
