import { createInterface } from "node:readline";

/**
 * A process of its own that spends a limit: `node spend-limit.ts NAME KEY TIMES`. Says "ready", waits for a line,
 * tries all at once, and says how many were allowed.
 */
const [name = "", key = "", times = "1"] = process.argv.slice(2);
const { spend } = await import("#app/platform/rate-limit.server.ts");
const { close, pool } = await import("#app/platform/database.server.ts");
await pool.query("select 1");
process.stdout.write("ready\n");
await new Promise((resolve) => createInterface(process.stdin).once("line", resolve));
const tries = Array.from({ length: Number(times) }, () =>
  spend(name as Parameters<typeof spend>[0], key).then(
    () => 1,
    () => 0,
  ),
);
const allowed = (await Promise.all(tries)).reduce<number>((sum, one) => sum + one, 0);
process.stdout.write(`${allowed}\n`);
await close();
process.exit(0);
