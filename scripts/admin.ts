import { createHash, randomBytes, randomUUID } from "node:crypto";
import { withClient } from "../server/postgres/cluster.ts";
import { startPostgres } from "../server/postgres/start-postgres.ts";
import { readSettings, UnsafeSettings, type Settings } from "../server/settings.ts";

/**
 * `npm run admin -- EMAIL [LANGUAGE]`: prints a link that works once and lets its holder enrol a
 * passkey as administrator of the platform. For the first administrator; the others are invited on
 * the site. Needs the settings of `npm start`.
 */
const validDays = 7;
const [email = "", language = "en"] = process.argv.slice(2);

if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || !/^(pl|de|fr|en|uk)$/.test(language)) {
  console.error("Say whom: npm run admin -- name@example.org [pl|de|fr|en|uk]");
  process.exit(1);
}

try {
  const settings = readSettings(process.env);
  const link = await withDatabase(settings, (url) => invite(settings, url));
  console.log(`\n${link}\n\nIt works once, within ${validDays} days. Send it by a way you trust.`);
} catch (error) {
  console.error(error instanceof UnsafeSettings ? error.message : error);
  process.exit(1);
}

async function withDatabase<T>(settings: Settings, work: (url: string) => Promise<T>): Promise<T> {
  if (settings.DATABASE_URL) return work(settings.DATABASE_URL);
  const postgres = await startPostgres({ dataDir: settings.DATA_DIR, log: () => undefined });
  try {
    return await work(postgres.appUrl);
  } finally {
    await postgres.stop();
  }
}

/** One link works at a time: an older one for the same address ends. Only the token's SHA-256 is kept. */
async function invite(settings: Settings, url: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const address = email.toLowerCase();
  const id = randomUUID();
  const now = new Date();
  const until = new Date(now.getTime() + validDays * 86_400_000);
  await withClient(url, async (client) => {
    await client.query("begin");
    await client.query(
      `update invitations set withdrawn_at = $2
       where email = $1 and role = 'administrator' and accepted_at is null and withdrawn_at is null`,
      [address, now],
    );
    await client.query(
      `insert into invitations (id, email, language, role, token_hash, created_at, expires_at)
       values ($1, $2, $3, 'administrator', $4, $5, $6)`,
      [id, address, language, createHash("sha256").update(token).digest(), now, until],
    );
    await client.query("select audit_append('platform', $1, null, 'invitation.make', $2, $3)", [
      now,
      id,
      JSON.stringify({ role: "administrator" }),
    ]);
    await client.query("commit");
  });
  return new URL(`/${language}/invitations/${token}`, settings.APP_URL).href;
}
