import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

const [IV_BYTES, TAG_BYTES] = [12, 16];

/** A reader's key for pages: made of her session's token, which her browser has and the server does not. */
export function readerKey(sessionToken: string): Buffer {
  return createHmac("sha256", sessionToken).update("gemina.page").digest();
}

/** A page that only its reader's key opens, under its own name alone. AES-256-GCM: nonce, tag, text. */
export function sealPage(key: Buffer, name: string, page: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(name));
  const text = Buffer.concat([cipher.update(page), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

/** Opens a sealed page; throws for another key or name. */
export function openPage(key: Buffer, name: string, sealed: Buffer): Buffer {
  const iv = sealed.subarray(0, IV_BYTES);
  const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const cipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(name)).setAuthTag(tag);
  return Buffer.concat([cipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), cipher.final()]);
}
