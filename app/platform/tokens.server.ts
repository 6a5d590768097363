import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { env } from "./env.server.ts";

/** 256 random bits, safe in an address and a cookie. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token: its SHA-256. Enough, because a token cannot be guessed. */
export function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return createHash("sha256").update(token).digest();
}

/** For secrets that could be guessed from their hash: HMAC with a key that the database does not have. */
export function keyedHashOf(text: string): Uint8Array<ArrayBuffer> {
  return createHmac("sha256", env.SESSION_SECRET).update(text).digest();
}

/** Compares without telling by the time it takes where they differ. */
export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Letters of an alphabet, each as likely as the other. */
export function randomLetters(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
}
