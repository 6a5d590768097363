import type { Context } from "#app/domain/context.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { blindIndexer } from "#app/platform/field-encryption.server.ts";
import { friendCode } from "./friend-code.ts";

type Coded = "registrations" | "hosts";

/** Makes the codes that families give to each other: the same row gives the same code, and nobody else can make it. */
export async function coder(tx: Tx, now: Date, table: Coded): Promise<(id: string) => string> {
  const standIn = await blindIndexer(tx, now, { table, column: "id" });
  return (id) => friendCode(standIn(id));
}

/** The code of one row. */
export const codeOf = async ({ db, now }: Pick<Context, "db" | "now">, table: Coded, id: string) =>
  (await coder(db, now, table))(id);
