import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type MadePicture, remakePicture } from "#app/platform/pictures.server.ts";
import { type FileType, LARGEST_FILE, pictureTypes, typeOf } from "./file-kind.ts";
import { storeFile } from "./store-file.server.ts";

/** A picture that may be stored: made anew, outside of any transaction, because that takes a second. */
export type ReadyPicture = { type: FileType; size: number; made: MadePicture };

/** Takes what was sent as a picture, or refuses it: too large, of another kind, broken. */
export async function readyPicture(file: Blob): Promise<ReadyPicture> {
  if (file.size > LARGEST_FILE) refuse("pictureTooLarge");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = typeOf(bytes);
  if (!type || !pictureTypes.includes(type)) refuse("pictureWrongKind");
  const made = await remakePicture(bytes);
  if (!made) refuse("pictureWrongKind");
  return { type, size: bytes.byteLength, made };
}

type Storing = { picture: ReadyPicture; isPublic: boolean; createdById: string | null };

/** Stores a picture in all its forms; answers its id. In the caller's transaction. */
export async function storePicture(tx: Tx, now: Date, storing: Storing): Promise<string> {
  const { picture, ...rest } = storing;
  const { type, size, made } = picture;
  const { width, height, variants: contents } = made;
  return storeFile(tx, now, { file: { type, size, width, height, contents }, ...rest });
}
