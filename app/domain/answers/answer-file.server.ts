import { randomUUID } from "node:crypto";
import { PDF_VARIANT } from "#app/domain/files/file-kind.ts";
import type { ReadyFile } from "#app/domain/files/store-file.server.ts";
import { openField, sealField } from "#app/platform/field-encryption.server.ts";
import type { Tx } from "#app/platform/db.server.ts";

/** What an answer's file is served as: the PDF, or the picture at its full width. */
const shownForm = ({ width }: { width: number | null }) =>
  width === null ? PDF_VARIANT : `${width}.jpg`;

const fieldOf = (personId: string, fileId: string) => ({
  subjectId: personId,
  place: { table: "file_contents", column: "bytes", rowId: fileId },
});

type Storing = { file: ReadyFile; personId: string; accountId: string; now: Date };

/** Keeps a file that was sent as an answer, under the person's own key; answers its id. */
export async function storeAnswerFile(tx: Tx, storing: Storing): Promise<string> {
  const { file, personId, accountId, now } = storing;
  const { contents, ...facts } = file;
  const variant = shownForm(facts);
  const plain = contents.find((one) => one.variant === variant) ?? contents[0];
  if (!plain) throw new Error("A file without any form");
  const id = randomUUID();
  const text = Buffer.from(plain.bytes).toString("base64");
  const bytes = await sealField(tx, now, fieldOf(personId, id), text);
  await tx.storedFile.create({
    data: {
      ...{ id, ...facts, isPublic: false, createdById: accountId, createdAt: now },
      contents: { create: { variant: plain.variant, bytes } },
    },
    select: { id: true },
  });
  return id;
}

/** Opens a file of a person's answer; the caller knows that this reader may have it. */
export async function openAnswerFile(tx: Tx, personId: string, fileId: string) {
  const content = await tx.fileContent.findFirst({ where: { fileId } });
  if (!content) return null;
  const text = await openField(tx, fieldOf(personId, fileId), content.bytes);
  const isPdf = content.variant === PDF_VARIANT;
  return {
    bytes: Buffer.from(text, "base64"),
    type: isPdf ? "application/pdf" : "image/jpeg",
    name: isPdf ? "answer.pdf" : "answer.jpg",
  };
}

/** Takes files away for which another was sent, or whose answer is gone. */
export async function dropFiles(tx: Tx, ids: readonly (string | null)[]): Promise<void> {
  const known = ids.filter((id) => id !== null);
  if (known.length > 0) await tx.storedFile.deleteMany({ where: { id: { in: known } } });
}
