import type { Tx } from "#app/platform/db.server.ts";
import { accountRows } from "./account-rows.server.ts";
import { hostingRows } from "./hosting-rows.server.ts";
import { moneyRows } from "./money-rows.server.ts";
import { peopleRows } from "./people-rows.server.ts";
import { registrationRows } from "./registration-rows.server.ts";
import { roleRows } from "./role-rows.server.ts";
import type { Scope } from "./scope.server.ts";

/** How the rows of each table are read that a copy holds, by the table's name. */
export const copied = {
  ...accountRows,
  ...roleRows,
  ...peopleRows,
  ...registrationRows,
  ...moneyRows,
  ...hostingRows,
};

type Copy = Record<keyof typeof copied, readonly object[]>;

/** Everything that is held about an account and its people, opened; tables without a row too, so that nothing is doubted. */
export async function copyData(tx: Tx, scope: Scope): Promise<Copy> {
  const rows: [string, readonly object[]][] = [];
  for (const [table, read] of Object.entries(copied)) rows.push([table, await read(tx, scope)]);
  return Object.fromEntries(rows) as Copy;
}
