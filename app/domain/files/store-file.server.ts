import { randomUUID } from "node:crypto";
import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type MadePicture, remakePicture } from "#app/platform/pictures.server.ts";
import { type FileType, isWholePdf, LARGEST_FILE, PDF_VARIANT, typeOf } from "./file-kind.ts";

/** A file that may be stored, in all the forms in which it is served. */
export type ReadyFile = {
  type: FileType;
  size: number;
  width: number | null;
  height: number | null;
  contents: MadePicture["variants"];
};

/**
 * Takes what was sent as a PDF or a picture, or refuses it: too large, of another kind, broken. A picture is
 * made anew; a PDF stays as it came and is only ever served to be saved. Outside of any transaction.
 */
export async function readyFile(file: Blob): Promise<ReadyFile> {
  if (file.size > LARGEST_FILE) refuse("attachmentTooLarge");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [type, size] = [typeOf(bytes), bytes.byteLength];
  if (!type) refuse("fileWrongKind");
  if (type === "application/pdf") {
    if (!isWholePdf(bytes)) refuse("fileWrongKind");
    return { type, size, width: null, height: null, contents: [{ variant: PDF_VARIANT, bytes }] };
  }
  const made = await remakePicture(bytes);
  if (!made) refuse("fileWrongKind");
  const { width, height, variants: contents } = made;
  return { type, size, width, height, contents };
}

type Storing = { file: ReadyFile; isPublic: boolean; createdById: string | null };

/** Stores a file in all its forms; answers its id. In the caller's transaction. */
export async function storeFile(tx: Tx, now: Date, storing: Storing): Promise<string> {
  const { file, isPublic, createdById } = storing;
  const { contents, ...facts } = file;
  const id = randomUUID();
  await tx.storedFile.create({
    data: {
      ...{ id, ...facts, isPublic, createdById, createdAt: now },
      contents: { create: contents },
    },
    select: { id: true },
  });
  return id;
}
