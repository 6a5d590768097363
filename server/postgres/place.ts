import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { program } from "./binaries.ts";

/** The system's user a database process runs as; undefined means the one who started us. */
export type DatabaseUser = { name: string; uid: number; gid: number };

/** Where the data lie and which copy of the programs runs them. */
export type Place = { cluster: string; tree: string; user: DatabaseUser | undefined };

/** PostgreSQL refuses to run as root, so root lends it another user: the owner of existing data, `postgres`, or `nobody`. */
export function databaseUser(existingCluster: string): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(existingCluster)) {
    const { uid, gid } = statSync(existingCluster);
    if (uid !== 0) return { name: `user ${uid}`, uid, gid };
  }
  for (const name of ["postgres", "nobody"]) {
    const uid = idOf("-u", name);
    const gid = idOf("-g", name);
    if (uid !== undefined && gid !== undefined && uid !== 0) return { name, uid, gid };
  }
  return { name: "user 65534", uid: 65_534, gid: 65_534 };
}

function idOf(flag: "-u" | "-g", name: string): number | undefined {
  try {
    const answer = execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" });
    return Number(answer.trim());
  } catch {
    return undefined;
  }
}

/** What the user may do with a file, as the three bits of its mode. */
function rights(path: string, user: DatabaseUser): number {
  const { mode, uid, gid } = statSync(path);
  if (uid === user.uid) return (mode >> 6) & 7;
  if (gid === user.gid) return (mode >> 3) & 7;
  return mode & 7;
}

/** True when the user may pass through a folder and every one above it. */
export function canPass(path: string, user: DatabaseUser): boolean {
  const folder = realpathSync(path);
  if ((rights(folder, user) & 1) === 0) return false;
  return folder === dirname(folder) || canPass(dirname(folder), user);
}

/** True when `user` may run the programs of a tree; a strict umask or a 0700 home forbids it. */
function canRun(tree: string, user: DatabaseUser): boolean {
  const needed = [program(tree, "postgres"), join(tree, "lib"), join(tree, "share")];
  return canPass(join(tree, "bin"), user) && needed.every((path) => (rights(path, user) & 5) === 5);
}

/**
 * Where a new cluster goes: beneath the data folder, or, where the database's user cannot pass
 * (a project in root's own 0700 home), in a folder of its own that it can. `say` hears of it.
 */
export function choosePlace(
  options: { dataDir: string; installed: string; outside?: string },
  say: (line: string) => void,
): Place {
  const { dataDir, installed } = options;
  const inside = join(dataDir, "postgres");
  const cluster = options.outside ?? inside;
  const user = databaseUser(cluster);
  if (!user) return { cluster, tree: installed, user };

  openForPassing(dataDir);
  const needsFolder = !options.outside && !existsSync(inside) && !canPass(dataDir, user);
  const base = needsFolder ? folderOfItsOwn(user) : dirname(cluster);
  if (needsFolder)
    say(`${dataDir} is closed to ${user.name}: the database's files go to ${base} instead.`);
  const tree = canRun(installed, user) ? installed : copyOf(installed, base, user, say);
  return { cluster: needsFolder ? join(base, "postgres") : cluster, tree, user };
}

/** Opens the data folder for passing (never for reading) when it is ours; what lies above it is not. */
function openForPassing(dataDir: string): void {
  const { uid, mode } = statSync(dataDir);
  if (uid === 0 && (mode & 1) === 0) chmodSync(dataDir, (mode & 0o7777) | 1);
}

/** A new folder only root and the database's user can enter. Its name is random: /tmp belongs to everyone. */
function folderOfItsOwn(user: DatabaseUser): string {
  for (const parent of ["/var/lib", "/var/tmp", tmpdir()]) {
    try {
      const folder = mkdtempSync(join(parent, "gemina-"));
      chownSync(folder, user.uid, user.gid);
      if (canPass(folder, user)) return folder;
      rmSync(folder, { recursive: true });
    } catch {
      // Not there, read-only or full: the next one.
    }
  }
  throw new Error(
    `PostgreSQL must run as ${user.name}, and no folder that it can enter could be made. Set DATA_DIR to one.`,
  );
}

/** A copy of the programs (60 MB) where the database's user can run them, made once per version. */
function copyOf(
  installed: string,
  base: string,
  user: DatabaseUser,
  say: (line: string) => void,
): string {
  const home = canPass(base, user) ? base : folderOfItsOwn(user);
  const { size, mtimeMs } = statSync(program(installed, "postgres"));
  const tree = join(home, `programs-${size}-${Math.trunc(mtimeMs)}`);
  if (existsSync(program(tree, "postgres")) && canRun(tree, user)) return tree;
  say(`${installed} is closed to ${user.name}: copying PostgreSQL's programs to ${tree}.`);
  const fresh = `${tree}.new-${process.pid}`;
  cpSync(installed, fresh, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", fresh]);
  execFileSync("chown", ["-R", `${user.uid}:${user.gid}`, fresh]);
  rmSync(tree, { recursive: true, force: true });
  execFileSync("mv", ["-T", fresh, tree]);
  return tree;
}
