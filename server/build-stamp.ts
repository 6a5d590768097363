import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The two things that are made from the sources: the database client, and the site's bundle. */
export type Made = "client" | "site";

const sources: Record<Made, readonly string[]> = {
  client: ["prisma/schema", "prisma.config.ts", "package-lock.json"],
  site: [
    ...[
      "app",
      "locales",
      "public",
      "prisma/schema",
      "server/settings.ts",
      "server/settings-rules.ts",
    ],
    ...["package-lock.json", "remix.config.js", "tsconfig.json", "vite.config.ts"],
    ...["scripts/build.ts", "scripts/precompress.ts"],
  ],
};

const stampFiles: Record<Made, string> = {
  client: "app/generated/stamp.json",
  site: "build/stamp.json",
};

type Stamp = { hash: string; demo: boolean };

/** True when what was made last was made from these very sources, with or without the demo alike. */
export function isUpToDate(root: string, made: Made, demo: boolean): boolean {
  return readStamp(root, made)?.hash === hashOf(root, made, demo);
}

/** Remembers what it was made from. */
export function keepStamp(root: string, made: Made, demo: boolean): void {
  const file = join(root, stampFiles[made]);
  mkdirSync(dirname(file), { recursive: true });
  const stamp: Stamp = { hash: hashOf(root, made, demo), demo };
  writeFileSync(file, JSON.stringify(stamp));
}

/** Throws, in words, when there is no build to serve, or when a demo's would be: its doors are open to all. */
export function checkBuild(root: string, demo: boolean): void {
  const stamp = readStamp(root, "site");
  if (!stamp) throw new Error('The site is not built yet: run "npm run build" first.');
  if (stamp.demo && !demo)
    throw new Error('The site was built for the demo: run "npm run build" first.');
}

function readStamp(root: string, made: Made): Stamp | undefined {
  const file = join(root, stampFiles[made]);
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, "utf8")) as Stamp;
}

function hashOf(root: string, made: Made, demo: boolean): string {
  const hash = createHash("sha256").update(made === "site" && demo ? "demo" : made);
  for (const source of sources[made]) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    for (const file of filesOf(path))
      hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(join("app", "generated")) && !/\.test\.tsx?$/.test(file))
    .sort();
}
