import { createHash } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { forgetSubject } from "#app/platform/field-encryption.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { guessMapping, headerText, type Mapping } from "./columns.ts";
import { type ImportEvent, importEvent } from "./import-event.server.ts";
import { importerOf } from "./importer.server.ts";
import { forgetImports, importToChange, moveOn } from "./own-import.server.ts";
import { readInThread } from "./read-in-thread.server.ts";
import { openFile, sealSheet } from "./sealed-import.server.ts";
import { type Encoding, encodings, type Sheet } from "./sheet.ts";
import { mappingSchema, type Standard } from "./standard.ts";
import { headerWords } from "./words.server.ts";

/** The job that reads a file that was sent, and guesses what its columns mean. */
export async function readImport({ db, now }: Context, importId: string): Promise<void> {
  const row = await db.import.findUnique({
    where: { id: importId, state: "reading" },
    include: { event: { select: { slug: true } } },
  });
  if (!row?.file) return;
  const importer = await importerOf(db, now, row.createdById);
  const event = await importEvent(db, importer, row.event.slug);
  // Her role was withdrawn meanwhile: what she sent goes.
  if (!event) return db.$transaction((tx) => forgetImports(tx, [importId]));
  const chosen = encodings.find((one) => one === row.encoding) ?? null;
  const bytes = await openFile(db, importId, row.file);
  const read = await readInThread(bytes, chosen);
  await db.$transaction(async (tx) => {
    if ("fault" in read) {
      await tx.import.updateMany({
        where: { id: importId, state: "reading" },
        data: { state: "refused", fault: read.fault, file: null },
      });
      await forgetSubject(tx, importId);
      return;
    }
    const { sheet } = read;
    await tx.import.updateMany({
      where: { id: importId, state: "reading" },
      data: {
        ...{ state: "mapping", encoding: sheet.encoding, delimiter: sheet.delimiter },
        sheet: await sealSheet(tx, now, importId, sheet),
        mapping: (await rememberedMapping(tx, event, sheet)) ?? guessed(sheet),
        standard: standardOf(event),
      },
    });
  });
}

const guessed = ({ header }: Sheet) => guessMapping(header.cells, headerWords());

/** Reads the file once more, with letters as a person says that they are written. */
export async function readAgain(
  context: Context,
  { slug, encoding }: { slug: string; encoding: Encoding },
): Promise<void> {
  const { row } = await importToChange(context, slug, ["mapping", "preview"]);
  await context.db.$transaction(async (tx) => {
    await moveOn(tx, row, { state: "reading", encoding });
    await enqueue(tx, "import.read", { importId: row.id });
  });
}

/** The town that remembers what columns mean: the host's where its people are imported, else the importer's. */
export function rememberingTown({ hostId, towns }: ImportEvent): string | null {
  const own = towns.filter(({ isOwn }) => isOwn);
  return (own.find(({ id }) => id === hostId) ?? own[0])?.id ?? null;
}

/** What a header is found by. */
export const headerHash = (header: readonly string[]): string =>
  createHash("sha256").update(headerText(header)).digest("base64url");

async function rememberedMapping(
  tx: Tx,
  event: ImportEvent,
  { header }: Sheet,
): Promise<Mapping | null> {
  const communityId = rememberingTown(event);
  if (!communityId) return null;
  const key = { communityId, header: headerHash(header.cells) };
  const known = await tx.importMapping.findUnique({ where: { communityId_header: key } });
  return known ? (mappingSchema.safeParse(known.mapping).data ?? null) : null;
}

/** Where there is no choice, or one is by far the likeliest. */
function standardOf({ towns, kinds }: ImportEvent): Standard {
  const own = towns.filter(({ isOwn }) => isOwn);
  const [only, ...others] = kinds;
  return {
    town: own.length === 1 ? (own[0]?.slug ?? null) : null,
    kind: others.length === 0 ? (only ?? null) : kinds.includes("child") ? "child" : null,
  };
}
