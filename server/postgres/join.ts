import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { urlFor, withClient } from "./cluster.ts";
import { launcherOf } from "./launcher.ts";
import { pidInFile } from "./postmaster.ts";
import { readSecrets, type Secrets } from "./secrets.ts";

const patienceMs = 60_000;

/**
 * Waits for the server that another process has started or is about to start. Undefined when that
 * process has ended before it answered: then it is our turn.
 */
export async function joinServer(
  dataDir: string,
): Promise<{ secrets: Secrets; pid: () => number } | undefined> {
  const end = Date.now() + patienceMs;
  while (launcherOf(dataDir) !== undefined) {
    const secrets = readSecrets(dataDir);
    if (secrets && (await answers(secrets))) {
      const cluster = secrets.cluster ?? join(dataDir, "postgres");
      return { secrets, pid: () => pidInFile({ cluster }) ?? 0 };
    }
    if (Date.now() > end)
      throw new Error(
        `Process ${launcherOf(dataDir)} holds ${dataDir}, and its PostgreSQL is silent.`,
      );
    await pause(50);
  }
  return undefined;
}

async function answers(secrets: Secrets): Promise<boolean> {
  try {
    await withClient(urlFor(secrets, "gemina_app"), (client) => client.query("select 1"));
    return true;
  } catch {
    return false;
  }
}
