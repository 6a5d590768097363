import { createHash } from "node:crypto";
import type pg from "pg";
import { newDataKey } from "#app/platform/field-encryption.server.ts";
import { insertRows } from "./insert-rows.ts";

/** Where a test asks for the page. */
const id = "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0e01";

const header = ["Data księgowania", "Kwota", "Waluta", "Nadawca", "Rachunek nadawcy", "Tytuł"];
const rows = [
  ["2027-05-04", "950,00", "PLN", "ANNA KOWALSKA", "27114020040000300201355387", "oboz 7K2M9QXD"],
  ["2027-05-05", "120,50", "PLN", "JAN NOWAK", "", "darowizna na letni festyn"],
];

/** A table from a town's bank, of which nobody has said yet what its columns mean. */
export async function addStatement(client: pg.ClientBase, townId: string, now: Date) {
  const { row, sealAt } = newDataKey(id);
  const file = [header, ...rows].map((cells) => cells.join(";")).join("\r\n");
  const place = (column: string) => ({ table: "bank_imports", column, rowId: id });
  await insertRows(client, "data_keys", [
    {
      ...{ id: row.id, subject_id: row.subjectId, wrapped: row.wrapped },
      ...{ master_key_id: row.masterKeyId, created_at: now },
    },
  ]);
  await insertRows(client, "bank_imports", [
    {
      ...{ id, payee_id: townId, created_at: now, state: "mapping", format: "csv" },
      ...{ file_name: "historia-rachunku.csv", added: 0 },
      file_hash: createHash("sha256").update(file).digest(),
      file: sealAt(place("file"), Buffer.from(file).toString("base64")),
      columns: sealAt(place("columns"), JSON.stringify({ header, samples: rows })),
    },
  ]);
}
