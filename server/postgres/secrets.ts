import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** What DATA_DIR/postgres.json keeps, readable by its owner alone. */
export type Secrets = {
  port: number;
  adminPassword: string;
  ownerPassword: string;
  appPassword: string;
  /** Where the cluster is when it could not be in DATA_DIR. */
  cluster?: string;
};

const fileOf = (dataDir: string) => join(dataDir, "postgres.json");

/** The secrets of a data folder, or undefined when it is new. */
export function readSecrets(dataDir: string): Secrets | undefined {
  if (!existsSync(fileOf(dataDir))) return undefined;
  return JSON.parse(readFileSync(fileOf(dataDir), "utf8")) as Secrets;
}

/** Makes the secrets of a new data folder: a free port and three passwords of 256 random bits. */
export async function makeSecrets(cluster: string | undefined, dataDir: string): Promise<Secrets> {
  const password = () => randomBytes(32).toString("base64url");
  const secrets: Secrets = {
    port: await freePort(),
    adminPassword: password(),
    ownerPassword: password(),
    appPassword: password(),
    ...(cluster ? { cluster } : {}),
  };
  const fresh = write(dataDir, secrets);
  try {
    // A link never replaces: of two launchers at once both use what the first one wrote.
    linkSync(fresh, fileOf(dataDir));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(fresh);
  }
  return readSecrets(dataDir) ?? secrets;
}

/** Keeps changed secrets (a new port, when a stranger has taken the old one). */
export function keepSecrets(dataDir: string, secrets: Secrets): void {
  renameSync(write(dataDir, secrets), fileOf(dataDir));
}

function write(dataDir: string, secrets: Secrets): string {
  const fresh = `${fileOf(dataDir)}.new-${process.pid}`;
  writeFileSync(fresh, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return fresh;
}

/** A port of the loopback that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = await listening(0);
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

/** True when nothing listens on the port. */
export async function isFree(port: number): Promise<boolean> {
  try {
    const server = await listening(port);
    await new Promise((done) => server.close(done));
    return true;
  } catch {
    return false;
  }
}

function listening(port: number): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1" }, () => resolve(server));
  });
}
