import { mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { grantDefaults, withClient } from "#server/postgres/cluster.ts";
import { launcherOf } from "#server/postgres/launcher.ts";
import { startPostgres } from "#server/postgres/start-postgres.ts";

/** Where a test's databases are: addresses for each role, without the database's name. */
export type TestServer = { appUrl: string; ownerUrl: string; adminUrl: string; template: string };

/** Test data may be lost with the power; waiting for the disk would cost half the time. */
const hasty = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Starts a server for one run. Its folder is kept for the next run; a run beside it takes another. */
export async function startTestServer() {
  for (let slot = 1; ; slot += 1) {
    const dataDir = join(".cache", "tests", `postgres-${slot}`);
    mkdirSync(dataDir, { recursive: true });
    if (launcherOf(realpathSync(dataDir)) !== undefined) continue;
    return startPostgres({
      dataDir,
      log: () => undefined,
      tuning: { ...hasty, max_connections: "200" },
    });
  }
}

/** The address of another database on the same server. */
export function onDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Makes an empty database owned by the owner, with the app's rights on what will be made there. */
export async function createEmptyDatabase(adminUrl: string, name: string): Promise<void> {
  await recreate(adminUrl, name, "");
  await grantDefaults(onDatabase(adminUrl, name));
}

/** Makes a database with the tables of the template. Nobody may be connected to the template. */
export async function createFromTemplate(server: TestServer, name: string): Promise<void> {
  const template = pg.escapeIdentifier(server.template);
  await recreate(server.adminUrl, name, `template ${template} strategy file_copy`);
}

/** Removes a database, whoever is connected. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

async function recreate(adminUrl: string, name: string, how: string): Promise<void> {
  await dropDatabase(adminUrl, name);
  await withClient(adminUrl, (client) =>
    client.query(`create database ${pg.escapeIdentifier(name)} owner gemina_owner ${how}`),
  );
}
