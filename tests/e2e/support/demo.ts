import { readFileSync } from "node:fs";
import { join } from "node:path";

export type DemoAccount = { key: string; name: string; language: string; roles: string[] };

/** What the launcher of the demo writes for programs: addresses and accounts. */
export type Demo = { app: string; mail: string; accounts: DemoAccount[] };

/** The demo that this run tests. */
export function readDemo(): Demo {
  const folder = process.env.E2E_DATA_DIR ?? "";
  return JSON.parse(readFileSync(join(folder, "demo.json"), "utf8")) as Demo;
}
