import { randomUUID } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Language } from "#app/i18n/languages.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { spend } from "#app/platform/rate-limit.server.ts";
import { deletedAt, forgetImports, importToChange, ownImport } from "./own-import.server.ts";
import { sealFile } from "./sealed-import.server.ts";
import { cellText, LARGEST_SHEET } from "./sheet.ts";

const LONGEST_NAME = 120;

type Starting = { slug: string; file: File; language: Language };

/** Takes a file to be read in the background; the last one of the same person for the event goes. */
export async function startImport(context: Context, starting: Starting): Promise<void> {
  const { db, now } = context;
  const { slug, file, language } = starting;
  const own = await ownImport(context, slug);
  if (!own) return refuse("notFound");
  const { event, accountId } = own;
  if (own.found?.state === "running") refuse("changedMeanwhile");
  await spend("upload", accountId);
  const isTooLarge = file.size > LARGEST_SHEET;
  const bytes = isTooLarge ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
  const id = randomUUID();
  await db.$transaction(async (tx) => {
    const before = await tx.import.findMany({
      where: { eventId: event.id, createdById: accountId, state: { not: "running" } },
      select: { id: true },
    });
    await forgetImports(
      tx,
      before.map((one) => one.id),
    );
    await tx.import.create({
      data: {
        ...{ id, eventId: event.id, createdById: accountId, createdAt: now, language },
        ...{ fileName: cellText(file.name).slice(0, LONGEST_NAME), deleteAt: deletedAt(now) },
        ...(isTooLarge
          ? { state: "refused", fault: "tooLarge" }
          : { state: "reading", file: await sealFile(tx, now, id, bytes) }),
      },
      select: { id: true },
    });
    if (!isTooLarge) await enqueue(tx, "import.read", { importId: id });
  });
}

/** Deletes the file and all that was found of it, unless people are being registered from it. */
export async function discardImport(context: Context, slug: string): Promise<void> {
  const { row } = await importToChange(context, slug, [
    ...["reading" as const, "refused" as const, "mapping" as const],
    ...["checking" as const, "preview" as const, "done" as const],
  ]);
  await context.db.$transaction((tx) => forgetImports(tx, [row.id]));
}
