import type { Context } from "#app/domain/context.ts";
import { payeeTown } from "#app/domain/payments/desk-queries.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#app/platform/db.server.ts";
import { guessBankMapping } from "./column-words.server.ts";
import { bankMappingSchema } from "./csv-columns.ts";
import { openColumns } from "./sealed-file.server.ts";
import { statementFaults } from "./statement.ts";
import { statementRefusals } from "./take-statement.server.ts";

type Asked = { slug: string; importId: string; language: Language };

/** How far one statement is, from the file to the orders; null for who does not keep the town's accounts. */
export async function statementPage(context: Context, { slug, importId, language }: Asked) {
  const { db } = context;
  const town = await payeeTown(context, slug, language);
  const row =
    town &&
    (await db.bankImport.findUnique({
      where: { id: importId, payeeId: town.id },
      select: {
        ...{ id: true, state: true, format: true, fileName: true, fault: true, added: true },
        ...{ createdAt: true, columns: true, mapping: true },
      },
    }));
  if (!row) return null;
  return {
    town: { slug: town.slug, name: town.shown },
    fileName: row.fileName,
    sentAt: row.createdAt,
    found: await foundOf(db, row),
  };
}

export type StatementPage = NonNullable<Awaited<ReturnType<typeof statementPage>>>;

type Row = {
  id: string;
  state: "reading" | "refused" | "mapping" | "done";
  fault: string | null;
  added: number;
  columns: Uint8Array | null;
  mapping: unknown;
};

async function foundOf(db: Db, { id, state, fault, added, columns, mapping }: Row) {
  if (state === "refused") {
    const known = statementFaults.find((one) => one === fault) ?? "broken";
    return { is: state, refusal: statementRefusals[known] };
  }
  if (state === "mapping" && columns) {
    const { header, samples } = await openColumns(db, id, columns);
    return {
      ...{
        is: state,
        mapping: bankMappingSchema.safeParse(mapping).data ?? guessBankMapping(header),
      },
      columns: header.map((name, at) => ({
        name,
        samples: samples.map((cells) => cells[at] ?? ""),
      })),
    };
  }
  if (state !== "done") return { is: "reading" as const };
  const counts = await db.bankTransfer.groupBy({
    ...{ by: ["state"], where: { importId: id }, _count: true },
  });
  const count = (of: (typeof counts)[number]["state"]) =>
    counts.find((one) => one.state === of)?._count ?? 0;
  const [fresh, waiting, booked] = [count("fresh"), count("waiting"), count("booked")];
  return fresh > 0
    ? { is: "comparing" as const, added, fresh }
    : { is: "done" as const, added, waiting, booked };
}
