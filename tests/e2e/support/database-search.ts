import { join } from "node:path";
import pg from "pg";
import { urlFor } from "#server/postgres/cluster.ts";
import { readSecrets } from "#server/postgres/secrets.ts";

/** Which columns of the demo's database hold this text, as letters or as bytes; job queue included. */
export async function columnsHolding(text: string): Promise<string[]> {
  const secrets = readSecrets(process.env.E2E_DATA_DIR ?? "");
  if (!secrets) throw new Error("the demo has no database");
  const client = new pg.Client({ connectionString: urlFor(secrets, "postgres") });
  await client.connect();
  try {
    const { rows: columns } = await client.query<{ place: string; table: string; column: string }>(`
      select c.table_schema || '.' || c.table_name || '.' || c.column_name as place,
             quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as table,
             quote_ident(c.column_name) as column
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema not in ('pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE'`);
    const found: string[] = [];
    for (const { place, table, column } of columns) {
      const { rows } = await client.query(
        `select 1 from ${table} where position($1 in ${column}::text) > 0 or position($2 in ${column}::text) > 0 limit 1`,
        [text, Buffer.from(text).toString("hex")],
      );
      if (rows.length > 0) found.push(place);
    }
    return found;
  } finally {
    await client.end();
  }
}

/** Where the site of this run writes its log. */
export const logPath = () => join(process.env.E2E_DATA_DIR ?? "", "site.log");
