import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type DemoSecrets = { SESSION_SECRET: string; FIELD_KEY: string };

/** The demo's own secrets: made at the first start and kept, so that the second can read the first one's data. */
export function demoSecrets(dataDir: string): DemoSecrets {
  const file = join(dataDir, "demo-secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as DemoSecrets;
  const secrets = {
    SESSION_SECRET: randomBytes(32).toString("hex"),
    FIELD_KEY: `demo:${randomBytes(32).toString("base64")}`,
  };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
