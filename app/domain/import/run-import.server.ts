import type { Context } from "#app/domain/context.ts";
import { DomainError } from "#app/domain/errors.ts";
import { patiently } from "#app/domain/registrations/event-lock.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { type Db, isUniqueViolation } from "#app/platform/db.server.ts";
import { blindIndexer } from "#app/platform/field-encryption.server.ts";
import { fingerprintColumn } from "./check-import.server.ts";
import { fingerprintText } from "./fingerprint.ts";
import { importerOf } from "./importer.server.ts";
import { deletedAt } from "./own-import.server.ts";
import { choicesSchema, partiesOf, type TakenRow, takenRows } from "./plan.ts";
import { registerRows, type Run } from "./register-rows.server.ts";
import { openPlan } from "./sealed-import.server.ts";

/**
 * The job that registers the accepted rows, party by party in the order of the file, each in a transaction of its own
 * that also writes down which rows it took. Cut off at any moment and begun anew, it goes on with the rest.
 */
export async function runImport({ db, now }: Context, importId: string): Promise<void> {
  const row = await db.import.findUnique({
    where: { id: importId, state: "running" },
    include: { event: { select: { id: true, slug: true } } },
  });
  if (!row?.plan) return;
  const plan = await openPlan(db, importId, row.plan);
  const index = await blindIndexer(db, now, fingerprintColumn);
  const { id: eventId, slug } = row.event;
  const run: Run = {
    ...{ importId, slug, eventId, language: isLanguage(row.language) ? row.language : "en" },
    actor: await importerOf(db, now, row.createdById),
    fingerprintOf: ({ person }) => index(fingerprintText(eventId, person)),
  };
  const rows = takenRows(plan, choicesSchema.parse(row.choices));
  for (const party of partiesOf(rows)) await takeParty(db, run, await stillToDo(db, run, party));
  const end = new Date();
  await db.import.updateMany({
    where: { id: importId, state: "running" },
    data: { state: "done", finishedAt: end, deleteAt: deletedAt(end), file: null },
  });
}

/** Those of a party that have not become registrations and were not refused. */
async function stillToDo(db: Db, run: Run, party: readonly TakenRow[]): Promise<TakenRow[]> {
  const done = await db.importedRow.findMany({
    where: { eventId: run.eventId, fingerprint: { in: party.map(run.fingerprintOf) } },
    select: { fingerprint: true },
  });
  const { failed } = await db.import.findUniqueOrThrow({
    where: { id: run.importId },
    select: { failed: true },
  });
  const refused = new Set(Object.keys(failed ?? {}));
  return party.filter((row) => {
    const isDone = done.some(({ fingerprint }) => fingerprint === run.fingerprintOf(row));
    return !isDone && !refused.has(String(row.at));
  });
}

/** Registers a party; what is refused is written down beside its rows, and the others go on. */
async function takeParty(db: Db, run: Run, party: TakenRow[]): Promise<void> {
  if (party.length === 0) return;
  const now = new Date();
  try {
    await db.$transaction((tx) => registerRows(tx, now, run, party), patiently);
  } catch (error) {
    const code = refusalOf(error);
    if (!code) throw error;
    // Another process may have taken the same rows meanwhile: those are well.
    const left = await stillToDo(db, run, party);
    const failed = Object.fromEntries(left.map(({ at }) => [at, code]));
    await db.$executeRaw`
      update imports set failed = failed || ${JSON.stringify(failed)}::jsonb,
        done_count = done_count + ${left.length}
      where id = ${run.importId}::uuid`;
  }
}

function refusalOf(error: unknown): string | null {
  if (error instanceof DomainError) return error.code;
  return isUniqueViolation(error) ? "alreadyRegistered" : null;
}
