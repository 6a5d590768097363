import { randomBytes } from "node:crypto";
import { isSameBytes, keyedHashOf } from "#app/platform/tokens.server.ts";

/** Accounts that one browser is known by: a family's, and a few more. */
const REMEMBERED = 4;

/** `<random>.<mark>.<mark>`: 128 bits each. A mark proves that this browser has signed in with an address. */
const shape = /^[\w-]{22}(\.[\w-]{22}){1,4}$/;

const markOf = (device: string, email: string) =>
  Buffer.from(keyedHashOf(`knownDevice:${device}:${email}`).subarray(0, 16)).toString("base64url");

function read(cookie: string | null): { device: string; marks: string[] } | null {
  if (!cookie || !shape.test(cookie)) return null;
  const [device = "", ...marks] = cookie.split(".");
  return { device, marks };
}

/**
 * The name under which tries of this browser for this address are counted apart; null for a stranger's. It
 * opens nothing: it only keeps others from using up the tries of the person who is at her own browser. Nobody
 * can make a mark for an address without having signed in with it.
 */
export function knownDevice(cookie: string | null, email: string): string | null {
  const known = read(cookie);
  const wanted = Buffer.from(known ? markOf(known.device, email) : "");
  const isKnown = known?.marks.some((mark) => isSameBytes(Buffer.from(mark), wanted)) ?? false;
  return known && isKnown ? known.device : null;
}

/** What the browser keeps after signing in with an address, beside the marks that it has already. */
export function rememberDevice(cookie: string | null, email: string): string {
  const known = read(cookie);
  const device = known?.device ?? randomBytes(16).toString("base64url");
  const mark = markOf(device, email);
  const others = known?.marks.filter((one) => one !== mark) ?? [];
  return [device, mark, ...others.slice(0, REMEMBERED - 1)].join(".");
}
