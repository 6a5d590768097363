import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cast } from "../prisma/seed/cast.ts";

export type DemoAccount = { key: string; name: string; language: string; roles: string[] };

type Addresses = { app: string; mail: string; payments: string };

/** Writes DATA_DIR/demo.json, for programs: where everything is and who can sign in. */
export function writeDemo(dataDir: string, addresses: Addresses): DemoAccount[] {
  const accounts = cast.map(({ key, name, language, grants }) => {
    return { key, name, language, roles: [...new Set(grants.map(({ role }) => role))] };
  });
  const text = JSON.stringify({ ...addresses, accounts }, null, 2);
  writeFileSync(join(dataDir, "demo.json"), text, { mode: 0o600 });
  return accounts;
}

type Summary = Addresses & { accounts: DemoAccount[]; dataDir: string; seconds: number };

/** The same for people, at the end of the start. */
export function showDemo({ app, mail, payments, accounts, dataDir, seconds }: Summary): string {
  const width = Math.max(...accounts.map(({ key }) => key.length));
  const languages = ["pl", "de", "fr", "en", "uk"].map((language) => `${app}/${language}`);
  return [
    "",
    `  Gemina runs (${seconds.toFixed(1)} s)`,
    "",
    `  The site      ${app}`,
    `                ${languages.join("  ")}`,
    `  Sign in       ${app}/en/demo   one click for each of these:`,
    ...accounts.map(
      ({ key, name, roles }) => `    ${key.padEnd(width)}  ${[name, ...roles].join(", ")}`,
    ),
    `  Every mail    ${mail}`,
    `  Payments      ${payments}   what became of them, and what may go wrong`,
    `  Its data      ${dataDir}`,
    "",
    "  Ctrl-C stops everything.",
    "",
  ].join("\n");
}
