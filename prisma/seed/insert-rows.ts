import pg from "pg";

/** Writes rows that all have the same columns into a table; names come from this folder, values never into the text. */
export async function insertRows(
  client: pg.ClientBase,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  const places = columns.map((_, at) => `$${at + 1}`).join(", ");
  const text = `insert into ${pg.escapeIdentifier(table)} (${names}) values (${places})`;
  for (const row of rows) await client.query(text, Object.values(row));
}
