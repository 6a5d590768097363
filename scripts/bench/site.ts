import { readFileSync } from "node:fs";
import { join } from "node:path";
import { urlFor } from "#server/postgres/cluster.ts";
import { freePort, readSecrets } from "#server/postgres/secrets.ts";
import { familyOf, pin, type Running, start, untilAnswers } from "./processes.ts";

/** The running demo, with its invented network, as the bench sees it. */
export type Site = {
  origin: string;
  /** Process of the site itself, not of its launcher or database. */
  pid: number;
  /** Processes of its PostgreSQL. */
  database: () => number[];
  /** The address of its database for the owner of the tables. */
  ownerUrl: () => string;
  /** The cookie of a browser signed in as a demo account. */
  cookieOf: (key: string) => Promise<string>;
  /** Gives everything that answers these cores. */
  pin: (cores: string) => void;
  stop: () => Promise<void>;
};

/** Starts the demo on an empty folder and waits until it is ready. */
export async function openDemo(dataDir: string): Promise<Site> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const environment = {
    DATA_DIR: dataDir,
    PORT: String(port),
    APP_URL: origin,
    GEMINA_DEMO: "on",
    LOG_LEVEL: "warn",
  };
  const running = start("scripts/demo.ts", environment, "0");
  await untilAnswers(`${origin}/readyz`, running);
  const database = () => postgresOf(dataDir);
  return {
    origin,
    pid: siteOf(running),
    database,
    ownerUrl: () => ownerUrlOf(dataDir),
    cookieOf: (key) => signIn(origin, key),
    pin(cores) {
      for (const { pid } of familyOf(running.child.pid ?? 0)) pin(pid, cores);
      for (const pid of database()) pin(pid, cores);
    },
    stop: running.stop,
  };
}

/** The process that runs server.ts, below the launcher. */
function siteOf({ child }: Running): number {
  const found = familyOf(child.pid ?? 0).find(({ command }) => /\bserver\.ts\b/.test(command));
  if (!found) throw new Error("the launcher has started no server.ts");
  return found.pid;
}

/** The postmaster of a data folder (it is nobody's child) and its helpers. */
export function postgresOf(dataDir: string): number[] {
  const cluster = readSecrets(dataDir)?.cluster ?? join(dataDir, "postgres");
  const [pid] = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  return familyOf(Number(pid)).map((one) => one.pid);
}

function ownerUrlOf(dataDir: string): string {
  const secrets = readSecrets(dataDir);
  if (!secrets) throw new Error(`${dataDir} has no database`);
  return urlFor(secrets, "gemina_owner");
}

async function signIn(origin: string, key: string): Promise<string> {
  const answer = await fetch(`${origin}/en/demo/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ account: key }),
    headers: { Origin: origin, "Sec-Fetch-Site": "same-origin" },
    redirect: "manual",
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (cookies.length === 0) throw new Error(`${key} cannot sign in: ${answer.status}`);
  return cookies.join("; ");
}
