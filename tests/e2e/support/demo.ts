import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

export type DemoAccount = { key: string; name: string; language: string; roles: string[] };

/** What the launcher of the demo writes for programs: addresses and accounts. */
export type Demo = { app: string; mail: string; accounts: DemoAccount[] };

/** The demo that this run tests; its launcher writes the file a moment after the site is ready. */
export async function readDemo(): Promise<Demo> {
  const file = join(process.env.E2E_DATA_DIR ?? "", "demo.json");
  await expect.poll(() => existsSync(file), { message: `${file} is written` }).toBe(true);
  return JSON.parse(readFileSync(file, "utf8")) as Demo;
}
