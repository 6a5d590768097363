import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const NONCE = 12;
const TAG = 16;

/** Where a secret stands. It is part of what is signed: moved anywhere else, it does not open. */
export type Place = { table: string; column: string; rowId: string };

export type Key = { id: string; bytes: Uint8Array };

/** Thrown when a ciphertext was changed, moved or sealed with another key. Says nothing of its content. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
}

/** What a ciphertext is bound to; the sign between the parts may stand in none of them. */
function boundTo({ table, column, rowId }: Place, keyId: string): Buffer {
  const parts = [table, column, rowId, keyId];
  if (parts.some((part) => part === "" || part.includes("|")))
    throw new Error("A place for a sealed field is not named properly");
  return Buffer.from(parts.join("|"), "utf8");
}

/** Encrypts with AES-256-GCM under a random 96-bit nonce: key id, 0, nonce, tag, ciphertext. */
export function seal(key: Key, place: Place, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, nonce);
  cipher.setAAD(boundTo(place, key.id));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(
    Buffer.concat([Buffer.from(`${key.id}\0`, "utf8"), nonce, cipher.getAuthTag(), sealed]),
  );
}

/** Which key a ciphertext was sealed with. */
export function keyIdOf(sealed: Uint8Array): string {
  const end = sealed.indexOf(0);
  if (end < 1) throw new SealBroken("no key id");
  return Buffer.from(sealed.subarray(0, end)).toString("utf8");
}

/** Decrypts; throws SealBroken unless key, place and every bit are those of `seal`. */
export function open(key: Key, place: Place, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  const id = keyIdOf(sealed);
  const body = sealed.subarray(id.length + 1);
  if (id !== key.id || body.length < NONCE + TAG) throw new SealBroken("not of this key");
  const decipher = createDecipheriv("aes-256-gcm", key.bytes, body.subarray(0, NONCE), {
    authTagLength: TAG,
  });
  decipher.setAAD(boundTo(place, key.id));
  decipher.setAuthTag(body.subarray(NONCE, NONCE + TAG));
  try {
    return new Uint8Array(
      Buffer.concat([decipher.update(body.subarray(NONCE + TAG)), decipher.final()]),
    );
  } catch {
    throw new SealBroken("changed or moved");
  }
}
