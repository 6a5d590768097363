import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { diffFromDatabase, migrate, schemaFiles } from "../server/migrations.ts";
import { startPostgres } from "../server/postgres/start-postgres.ts";

/**
 * `npm run db:migration -- NAME`: writes prisma/migrations/<number>_NAME/migration.sql, what leads
 * from the migrations that are there to the schema as it is now. They are applied to an empty
 * throw-away database and compared with the schema, so no copy of the last schema has to be kept.
 * Nothing else is touched: the new file is applied at the next start. Read it before you commit it.
 */
const root = resolve(import.meta.dirname, "..");
const folder = join(root, "prisma/migrations");
const name = process.argv[2] ?? "";

if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Say what changes: npm run db:migration -- add_houses");
  process.exit(1);
}

const sql = await missingSql();
if (sql === null) console.log("The migrations already make this schema: nothing to write.");
else write(sql);

async function missingSql(): Promise<string | null> {
  const dataDir = mkdtempSync(join(tmpdir(), "gemina-migration-"));
  const postgres = await startPostgres({ dataDir, log: () => undefined, tuning: { fsync: "off" } });
  try {
    await migrate(postgres.ownerUrl);
    return await diffFromDatabase(postgres.ownerUrl, await schemaFiles());
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function write(text: string): void {
  const last = Math.max(0, ...readdirSync(folder).map((entry) => parseInt(entry) || 0));
  const target = join(folder, `${String(last + 1).padStart(4, "0")}_${name}`);
  mkdirSync(target);
  writeFileSync(join(target, "migration.sql"), text);
  console.log(`${text}\nWritten to prisma/migrations/${basename(target)}/migration.sql.`);
  const losses = text.match(/^.*\b(DROP (TABLE|COLUMN|TYPE)|SET DATA TYPE|SET NOT NULL)\b.*$/gim);
  if (losses)
    console.log(`\nLook twice, this can lose data or fail on what is there:\n${losses.join("\n")}`);
  if (isDirty()) console.log("\nCommit it together with the schema.");
}

function isDirty(): boolean {
  try {
    return (
      execFileSync("git", ["status", "--porcelain", "prisma/schema"], { cwd: root }).length > 0
    );
  } catch {
    return false;
  }
}
