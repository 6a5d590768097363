import { existsSync, mkdirSync, realpathSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { installedTree } from "./binaries.ts";
import { createCluster, prepareDatabase, urlFor } from "./cluster.ts";
import { joinServer } from "./join.ts";
import { claimLaunch, stopLaunching } from "./launcher.ts";
import { choosePlace, type Place } from "./place.ts";
import {
  adoptPostmaster,
  settle,
  startPostmaster,
  stopPostmaster,
  type Postmaster,
} from "./postmaster.ts";
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
 * crashes. Runs as another user when we are root. Where another living process has started it, it
 * is shared.
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(options.dataDir);
  while (!claimLaunch(dataDir)) {
    const shared = await joinServer(dataDir);
    if (!shared) continue;
    options.log("PostgreSQL is shared with the process that started it, which also stops it.");
    return { ...addresses(shared.secrets), pid: shared.pid, stop: async () => undefined };
  }
  try {
    return await launch({ ...options, dataDir });
  } catch (error) {
    stopLaunching(dataDir);
    throw error;
  }
}

async function launch(options: StartOptions): Promise<RunningPostgres> {
  const { dataDir, log, tuning = {} } = options;
  refuseFullDisk(dataDir, options.minimumFree ?? minimumFree);
  const known = readSecrets(dataDir);
  const outside = known?.cluster;
  const place = choosePlace({ dataDir, installed: installedTree(), outside }, log);
  const isOutside = place.cluster !== join(dataDir, "postgres");
  const secrets = known ?? (await makeSecrets(isOutside ? place.cluster : undefined, dataDir));
  if (!existsSync(place.cluster)) await createCluster(place, secrets);

  const how = { place, secrets, dataDir, tuning, log };
  const running = await launchServer(how);
  await prepareDatabase(secrets);
  // Whoever holds the address already must find the server there again: no other port from now on.
  const again = () => launchServer({ ...how, keepPort: true });
  const watched = new Watch(running, { launch: again, log, onGone: options.onGone });
  watched.begin();
  return {
    ...addresses(secrets),
    pid: () => watched.pid,
    stop: async () => {
      await watched.end();
      await stopPostmaster(watched.pid);
      stopLaunching(dataDir);
    },
  };
}

function addresses(secrets: Secrets) {
  return {
    appUrl: urlFor(secrets, "gemina_app"),
    ownerUrl: urlFor(secrets, "gemina_owner"),
    adminUrl: urlFor(secrets, "postgres"),
  };
}

type Launch = {
  place: Place;
  secrets: Secrets;
  dataDir: string;
  tuning: Record<string, string>;
  log: (line: string) => void;
  keepPort?: boolean;
};

/** Adopts the server that runs, else starts one: on its own port, or on a new one when a stranger has taken it. */
async function launchServer(how: Launch): Promise<Postmaster> {
  const { place, secrets, dataDir, tuning, log } = how;
  const found = await adoptPostmaster(place, secrets);
  if (found) {
    log(`PostgreSQL already runs (process ${found.pid}).`);
    return found;
  }
  await settle(place);
  if (!how.keepPort && !(await isFree(secrets.port))) {
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
