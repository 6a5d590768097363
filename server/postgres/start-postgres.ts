import { existsSync, mkdirSync, realpathSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { installedTree } from "./binaries.ts";
import { createCluster, prepareDatabase, urlFor } from "./cluster.ts";
import { becomeLauncher, launcherOf, stopLaunching } from "./launcher.ts";
import { choosePlace, type Place } from "./place.ts";
import { adoptPostmaster, startPostmaster, stopPostmaster, type Postmaster } from "./postmaster.ts";
import {
  freePort,
  isFree,
  keepSecrets,
  makeSecrets,
  readSecrets,
  type Secrets,
} from "./secrets.ts";
import { Watch } from "./watch.ts";

export type StartOptions = {
  /** Where the data lie; made when missing. */
  dataDir: string;
  /** Hears what the launcher does, one sentence at a time. */
  log: (line: string) => void;
  /** Called when the server fell over more often than it is worth starting again. */
  onGone?: (error: Error) => void;
  /** PostgreSQL's own settings, for tests. */
  tuning?: Record<string, string>;
  /** Free space to insist on, in bytes. */
  minimumFree?: number;
};

export type RunningPostgres = {
  appUrl: string;
  ownerUrl: string;
  adminUrl: string;
  /** Process number of the server, which changes when it is started again after a crash. */
  pid: () => number;
  /** Stops the server; does nothing when another launcher that lives has started it. */
  stop: () => Promise<void>;
};

const minimumFree = 200 * 1024 * 1024;

/**
 * PostgreSQL of our own on 127.0.0.1, with random passwords, in a folder: made when missing,
 * started, or adopted when it still runs after its launcher was killed. Started again when it
 * crashes. Runs as another user when we are root.
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const { log, tuning = {} } = options;
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(options.dataDir);
  refuseFullDisk(dataDir, options.minimumFree ?? minimumFree);

  const known = readSecrets(dataDir);
  const outside = known?.cluster;
  const place = choosePlace({ dataDir, installed: installedTree(), outside }, log);
  const elsewhere = place.cluster === join(dataDir, "postgres") ? undefined : place.cluster;
  const secrets = known ?? (await makeSecrets(elsewhere, dataDir));
  if (secrets.cluster) place.cluster = secrets.cluster;
  if (!existsSync(place.cluster)) await createCluster(place, secrets);

  const launch = () => launchServer({ place, secrets, dataDir, tuning, log });
  const running = await launch();
  const shared = running.adopted && launcherOf(dataDir) !== undefined;
  if (shared) log("PostgreSQL is shared with the process that started it, which also stops it.");
  else becomeLauncher(dataDir);
  await prepareDatabase(secrets);

  const watched = new Watch(running, { launch, log, onGone: options.onGone });
  if (!shared) watched.begin();
  return {
    appUrl: urlFor(secrets, "gemina_app"),
    ownerUrl: urlFor(secrets, "gemina_owner"),
    adminUrl: urlFor(secrets, "postgres"),
    pid: () => watched.pid,
    stop: async () => {
      await watched.end();
      if (shared) return;
      await stopPostmaster(watched.pid);
      stopLaunching(dataDir);
    },
  };
}

type Launch = {
  place: Place;
  secrets: Secrets;
  dataDir: string;
  tuning: Record<string, string>;
  log: (line: string) => void;
};

/** Adopts the server that runs, else starts one: on its own port, or on a new one when a stranger has taken it. */
async function launchServer({ place, secrets, dataDir, tuning, log }: Launch): Promise<Postmaster> {
  const found = await adoptPostmaster(place, secrets);
  if (found) {
    log(`PostgreSQL already runs (process ${found.pid}).`);
    return found;
  }
  if (!(await isFree(secrets.port))) {
    const taken = secrets.port;
    secrets.port = await freePort();
    keepSecrets(dataDir, secrets);
    log(`Port ${taken} is taken by another program: PostgreSQL moves to ${secrets.port}.`);
  }
  const started = await startPostmaster({ place, secrets, dataDir, tuning });
  log(`PostgreSQL runs on 127.0.0.1:${secrets.port} (process ${started.pid}).`);
  return started;
}

/** A database that runs out of space stops in the middle: better not to begin. */
function refuseFullDisk(dataDir: string, minimum: number): void {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = bavail * bsize;
  if (free >= minimum) return;
  const inMegabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024);
  throw new Error(
    `Only ${inMegabytes(free)} MB are free in ${dataDir}; PostgreSQL needs at least ${inMegabytes(minimum)} MB.`,
  );
}
