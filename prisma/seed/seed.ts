import pg from "pg";
import { fillDatabase } from "./fill-database.ts";

/**
 * Fills the empty database at DATABASE_URL with the demo's network: all or nothing. For the demo and
 * for tests; a database with towns in it stays as it is.
 */
const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
await client.connect();
try {
  await client.query("begin");
  await fillDatabase(client, new Date());
  await client.query("commit");
} catch (error) {
  await client.query("rollback");
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await client.end();
}
