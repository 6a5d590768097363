import { randomUUID } from "node:crypto";
import { accountIdOf } from "#app/domain/rights.ts";
import { acceptImport } from "#app/domain/import/accept-import.server.ts";
import { checkImport, mapImport } from "#app/domain/import/check-import.server.ts";
import type { Choices, PlannedRow } from "#app/domain/import/plan.ts";
import { readImport } from "#app/domain/import/read-import.server.ts";
import { runImport } from "#app/domain/import/run-import.server.ts";
import { openPlan } from "#app/domain/import/sealed-import.server.ts";
import { mappingSchema, standardSchema } from "#app/domain/import/standard.ts";
import { startImport } from "#app/domain/import/start-import.server.ts";
import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";
import { contextFor, db } from "./database.ts";
import { staffOf } from "./registrations.ts";

type Asking = { context: Context; event: { id: string; slug: string }; language?: Language };

/** An organizer of an event who holds the role in the database too, where the jobs look it up. */
export async function organizerOf(eventId: string): Promise<Context> {
  const context = await staffOf("organizer", eventId);
  const accountId = accountIdOf(context.actor) ?? "";
  await db.grant.create({
    data: {
      ...{ id: randomUUID(), accountId, role: "organizer", eventId },
      ...{ startsAt: new Date(0), createdAt: new Date(0) },
    },
  });
  return context;
}

/** The newest import for an event. */
export const newestImport = (eventId: string) =>
  db.import.findFirstOrThrow({ where: { eventId }, orderBy: { createdAt: "desc" } });

/** Sends a file and has it read. */
export async function sendFile({ context, event, language = "pl" }: Asking, file: File) {
  await startImport(context, { slug: event.slug, file, language });
  const { id } = await newestImport(event.id);
  await readImport(contextFor({ kind: "system" }, context.now), id);
  return db.import.findUniqueOrThrow({ where: { id } });
}

/** The same, with the columns as they were guessed, and every row checked. */
export async function checkFile(asking: Asking, file: File) {
  const row = await sendFile(asking, file);
  const standard = standardSchema.parse(row.standard);
  const mapping = mappingSchema.parse(row.mapping);
  await mapImport(asking.context, { slug: asking.event.slug, mapping, standard });
  await checkImport(contextFor({ kind: "system" }, asking.context.now), row.id);
  return { id: row.id, plan: await planOf(row.id) };
}

/** What was found of the rows. */
export async function planOf(id: string): Promise<PlannedRow[]> {
  const { plan } = await db.import.findUniqueOrThrow({ where: { id } });
  return openPlan(db, id, plan ?? new Uint8Array());
}

/** Accepts what was found, and registers it. */
export async function takeOverFile(asking: Asking, id: string, choices: Choices = {}) {
  const { context, event, language = "pl" } = asking;
  await acceptImport(context, { slug: event.slug, choices, language });
  await runImport(contextFor({ kind: "system" }, context.now), id);
  return db.import.findUniqueOrThrow({ where: { id } });
}

/** A CSV file of these lines. */
export const csvFile = (lines: readonly string[], name = "list.csv") =>
  new File([lines.join("\r\n")], name, { type: "text/csv" });
