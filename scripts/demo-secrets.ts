import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type DemoSecrets = {
  SESSION_SECRET: string;
  FIELD_KEY: string;
  STRIPE_SECRET_KEY: string;
  STRIPE_WEBHOOK_SECRET: string;
};

/**
 * The demo's own secrets: made at the first start and kept, so that the second can read the first one's data. Those of
 * an older demo are kept, and the new ones added.
 */
export function demoSecrets(dataDir: string): DemoSecrets {
  const file = join(dataDir, "demo-secrets.json");
  const known = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as Partial<DemoSecrets>)
    : {};
  const secrets = {
    SESSION_SECRET: randomBytes(32).toString("hex"),
    FIELD_KEY: `demo:${randomBytes(32).toString("base64")}`,
    STRIPE_SECRET_KEY: `sk_test_${randomBytes(12).toString("hex")}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString("hex")}`,
    ...known,
  };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
