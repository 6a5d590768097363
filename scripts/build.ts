import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { isUpToDate, keepStamp } from "../server/build-stamp.ts";
import { precompress } from "./precompress.ts";

/**
 * `npm run build`: database client, bundle, and the compressed copies of what is served as a file.
 * Does nothing when nothing has changed. GEMINA_DEMO=on builds the demo's pages too.
 * `--client-only` stops after the database client, for the hot-reloading server.
 */
const root = resolve(import.meta.dirname, "..");
const demo = process.env["GEMINA_DEMO"] === "on";
const require = createRequire(import.meta.url);

function run(packageName: string, command: string, args: string[]): void {
  const manifestPath = require.resolve(`${packageName}/package.json`);
  const manifest = require(manifestPath) as { bin: Record<string, string> };
  const program = join(dirname(manifestPath), manifest.bin[command] ?? "");
  const done = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", CHECKPOINT_DISABLE: "1" },
  });
  if (done.status === 0) return;
  console.error(`${done.stdout}${done.stderr}`);
  process.exit(1);
}

function generateClient(): void {
  if (isUpToDate(root, "client", demo) && existsSync(join(root, "app/generated/prisma/client.ts")))
    return;
  run("prisma", "prisma", ["generate"]);
  keepStamp(root, "client", demo);
}

async function build(): Promise<void> {
  generateClient();
  if (isUpToDate(root, "site", demo) && existsSync(join(root, "build/server/index.js"))) return;
  const begun = Date.now();
  console.log("Building the site …");
  rmSync(join(root, "build"), { recursive: true, force: true });
  run("@remix-run/dev", "remix", ["vite:build", "--logLevel", "warn"]);
  await precompress(join(root, "build/client"));
  keepStamp(root, "site", demo);
  console.log(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
}

if (process.argv.includes("--client-only")) generateClient();
else await build();
