import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { program } from "./binaries.ts";
import type { Place } from "./place.ts";
import type { Secrets } from "./secrets.ts";

/** What PostgreSQL's programs see of our environment: nothing of it. */
export const bareEnvironment = { LC_ALL: "C", TZ: "UTC" } as unknown as NodeJS.ProcessEnv;

/** Creates the cluster. Made beside and moved at the end, so that a start that was killed leaves none by half. */
export async function createCluster(place: Place, secrets: Secrets): Promise<void> {
  const fresh = `${place.cluster}.new-${process.pid}`;
  const passwordFile = `${fresh}.password`;
  const own = (path: string) => {
    if (place.user) chownSync(path, place.user.uid, place.user.gid);
  };
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, secrets.adminPassword, { mode: 0o600 });
  own(fresh);
  own(passwordFile);
  try {
    await runInitdb(place, fresh, passwordFile);
    if (!existsSync(place.cluster)) renameSync(fresh, place.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

function runInitdb(place: Place, folder: string, passwordFile: string): Promise<void> {
  const args = [
    ...["-D", folder, "-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
    ...["-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und"],
    "--data-checksums",
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(program(place.tree, "initdb"), args, {
      cwd: "/",
      env: bareEnvironment,
      stdio: ["ignore", "ignore", "pipe"],
      ...(place.user ? { uid: place.user.uid, gid: place.user.gid } : {}),
    });
    let said = "";
    child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`initdb failed: ${said.trim()}`));
    });
  });
}

/** The address of a database for one of the three roles. */
export function urlFor(
  secrets: Secrets,
  role: "postgres" | "gemina_owner" | "gemina_app",
  database = "gemina",
): string {
  const password = {
    postgres: secrets.adminPassword,
    gemina_owner: secrets.ownerPassword,
    gemina_app: secrets.appPassword,
  }[role];
  return `postgresql://${role}:${password}@127.0.0.1:${secrets.port}/${database}`;
}

/** Makes roles and database where they are missing. The owner owns; the app uses and never owns. */
export async function prepareDatabase(secrets: Secrets): Promise<void> {
  await withClient(urlFor(secrets, "postgres", "postgres"), async (client) => {
    // Two launchers may come to a new folder at once: the second finds everything made.
    await client.query("select pg_advisory_lock(1)");
    for (const [role, password] of [
      ["gemina_owner", secrets.ownerPassword],
      ["gemina_app", secrets.appPassword],
    ] as const) {
      const known = await client.query("select 1 from pg_roles where rolname = $1", [role]);
      if (known.rowCount === 0)
        await client.query(`create role ${role} login password ${pg.escapeLiteral(password)}`);
    }
    const known = await client.query("select 1 from pg_database where datname = 'gemina'");
    if (known.rowCount === 0) await client.query("create database gemina owner gemina_owner");
  });
  await grantDefaults(urlFor(secrets, "postgres"));
}

/** Gives a database's `public` schema to the owner, and the use of all it will ever make there to the app. */
export async function grantDefaults(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query(`
      alter schema public owner to gemina_owner;
      revoke all on schema public from public;
      grant usage on schema public to gemina_app;
      alter default privileges for role gemina_owner
        grant select, insert, update, delete on tables to gemina_app;
      alter default privileges for role gemina_owner
        grant usage, select on sequences to gemina_app;`);
  });
}

/** Runs work on one connection and ends it. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A server that stops tells its idle connections; the next query would fail anyway.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The file in which a running server says who and where it is. */
export const pidFileOf = (place: Pick<Place, "cluster">) => join(place.cluster, "postmaster.pid");
