import { setImmediate as turn } from "node:timers/promises";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { blindIndexer } from "#app/platform/field-encryption.server.ts";
import type { Db } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { doubledFields, type Mapping, missingFields } from "./columns.ts";
import { fingerprintText } from "./fingerprint.ts";
import { type ImportEvent, importEvent, rulesOf } from "./import-event.server.ts";
import { importerOf } from "./importer.server.ts";
import { knownPeople } from "#app/domain/registrations/known-people.server.ts";
import { Planner } from "./make-plan.ts";
import { forgetImports, importToChange, moveOn } from "./own-import.server.ts";
import type { ImportedPerson, PlannedRow } from "./plan.ts";
import { headerHash, rememberingTown } from "./read-import.server.ts";
import { openSheet, sealPlan } from "./sealed-import.server.ts";
import type { SheetRow } from "./sheet.ts";
import { mappingSchema, type Standard, standardSchema } from "./standard.ts";

/** Rows after which others have their turn. */
const ROWS_A_TURN = 100;

type Mapped = { slug: string; mapping: Mapping; standard: Standard };

/** Says what the columns mean; the rows are then checked in the background, and the town remembers the columns. */
export async function mapImport(context: Context, mapped: Mapped): Promise<void> {
  const { db, now } = context;
  const { slug, mapping, standard } = mapped;
  const { event, row } = await importToChange(context, slug, ["mapping", "preview"]);
  if (!row.sheet || missingFields(mapping).length > 0 || doubledFields(mapping).length > 0)
    return refuse("changedMeanwhile");
  const { header } = await openSheet(db, row.id, row.sheet);
  const communityId = rememberingTown(event);
  await db.$transaction(async (tx) => {
    const data = { mapping, standard, choices: {} };
    await moveOn(tx, row, { state: "checking", ...data });
    if (communityId) {
      const key = { communityId, header: headerHash(header.cells) };
      await tx.importMapping.upsert({
        where: { communityId_header: key },
        create: { ...key, mapping, usedAt: now },
        update: { mapping, usedAt: now },
      });
    }
    await enqueue(tx, "import.check", { importId: row.id });
  });
}

/** The job that checks each row and says what would become of it. Nothing but that is written. */
export async function checkImport({ db, now }: Context, importId: string): Promise<void> {
  const row = await db.import.findUnique({
    where: { id: importId, state: "checking" },
    include: { event: { select: { slug: true } } },
  });
  if (!row?.sheet) return;
  const importer = await importerOf(db, now, row.createdById);
  const event = await importEvent(db, importer, row.event.slug);
  if (!event) return db.$transaction((tx) => forgetImports(tx, [importId]));
  const { rows } = await openSheet(db, importId, row.sheet);
  const mapping = mappingSchema.parse(row.mapping);
  const rules = rulesOf(event, standardSchema.parse(row.standard), now);
  const against = await comparedWith(db, now, event);
  const plan = await planOf(rows, new Planner(mapping, rules, against));
  await db.$transaction(async (tx) => {
    await tx.import.updateMany({
      where: { id: importId, state: "checking" },
      data: { state: "preview", plan: await sealPlan(tx, now, importId, plan) },
    });
  });
}

async function planOf(rows: readonly SheetRow[], planner: Planner): Promise<PlannedRow[]> {
  const plan: PlannedRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_A_TURN === 0) await turn();
    plan.push(planner.next(row));
  }
  return plan;
}

async function comparedWith(db: Db, now: Date, event: ImportEvent) {
  const own = event.towns.filter(({ isOwn }) => isOwn).map(({ id }) => id);
  const imported = await db.importedRow.findMany({
    where: { eventId: event.id },
    select: { fingerprint: true },
  });
  const known = new Set(imported.map(({ fingerprint }) => fingerprint));
  const index = await blindIndexer(db, now, fingerprintColumn);
  const isImported = (person: ImportedPerson) =>
    known.has(index(fingerprintText(event.id, person)));
  return { ...(await knownPeople(db, event.id, own)), isImported };
}

/** Where the fingerprints of rows stand. */
export const fingerprintColumn = { table: "imported_rows", column: "fingerprint" } as const;
