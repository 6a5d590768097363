/** Cookies and the session they stand for. */
import type { AppLoadContext } from "@remix-run/node";
import {
  accountOfEnded,
  type SignedInPerson,
  readSession,
} from "#app/domain/accounts/read-session.server.ts";
import { networkOf, type Visit } from "#app/domain/accounts/visit.ts";
import { deviceName } from "#app/domain/accounts/device.ts";
import { db } from "#app/platform/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { readerKey } from "./sealed-page.server.ts";
import { oncePerRequest } from "./once-per-request.server.ts";

const isSecure = env.APP_URL.startsWith("https:");

/** Browsers keep `__Host-` cookies for exactly this host, and only over TLS; loopback has none. */
const cookieNames = {
  session: isSecure ? "__Host-session" : "session",
  browser: isSecure ? "__Host-browser" : "browser",
  known: isSecure ? "__Host-known" : "known",
} as const;

type CookieKind = keyof typeof cookieNames;

/** Seconds that browsers keep each: a session's own limits are shorter and kept in its row. */
const ages: Record<CookieKind, number> = {
  session: 90 * 86_400,
  browser: 3600,
  known: 365 * 86_400,
};

const shapes: Record<CookieKind, RegExp> = {
  session: /^[\w-]{43}$/,
  browser: /^[\w-]{43}$/,
  known: /^[\w.-]{45,140}$/,
};

/** The token in a cookie; null when there is none or it cannot be one of ours. */
function cookieOf(request: Request, kind: CookieKind): string | null {
  const prefix = `${cookieNames[kind]}=`;
  const found = (request.headers.get("Cookie") ?? "")
    .split(/;\s*/)
    .find((part) => part.startsWith(prefix));
  const token = found?.slice(prefix.length) ?? "";
  return shapes[kind].test(token) ? token : null;
}

/** True when the request says that it is somebody's: its page may hold her name. */
export function hasSession(request: Request): boolean {
  return cookieOf(request, "session") !== null;
}

/** The key that opens this reader's own pages where they are kept in memory; null for visitors we have never met. */
export function readerKeyOf(request: Request): Buffer | null {
  const token = cookieOf(request, "session") ?? cookieOf(request, "browser");
  return token === null ? null : readerKey(token);
}

/** The header that gives a browser a token, or takes it away. */
export function cookieHeader(kind: CookieKind, token: string | null): string {
  const age = token ? ages[kind] : 0;
  const secure = isSecure ? "; Secure" : "";
  return `${cookieNames[kind]}=${token ?? ""}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
}

/** The headers of an answer that signs somebody in: her session, and what this browser will be known by. */
export function signedInHeaders({ token, known }: { token: string; known?: string }): Headers {
  const headers = new Headers([["Set-Cookie", cookieHeader("session", token)]]);
  if (known) headers.append("Set-Cookie", cookieHeader("known", known));
  return headers;
}

/** What is known of the browser that asks. */
export function visitOf(request: Request, { clientAddress }: AppLoadContext): Visit {
  return {
    browser: cookieOf(request, "browser"),
    session: cookieOf(request, "session"),
    known: cookieOf(request, "known"),
    network: networkOf(clientAddress),
    device: deviceName(request.headers.get("User-Agent") ?? ""),
  };
}

/**
 * Who is signed in, read anew at each request; null for visitors. The parts of one page share what is
 * read; a form's action reads for itself, and the page after it sees what the action changed.
 */
export async function signedInPerson(request: Request, now: Date): Promise<SignedInPerson | null> {
  const token = cookieOf(request, "session");
  if (!token) return null;
  const read = () => readSession(db, token, now);
  return request.method === "GET" ? oncePerRequest(`session ${token}`, read) : read();
}

/** Whose session this was, where it ended by itself; asked only when nobody is signed in. */
export async function endedAccount(request: Request): Promise<string | null> {
  const token = cookieOf(request, "session");
  return token === null ? null : accountOfEnded(db, token);
}
