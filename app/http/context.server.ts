import { redirect } from "@remix-run/node";
import type { Person } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { ownPath } from "#app/domain/accounts/return-path.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { db } from "#app/platform/database.server.ts";
import { signedInPerson } from "./session.server.ts";

/** A context, and whether roles wait for a passkey because the session was opened by mail. */
export type RequestContext = Context & { needsPasskey: boolean };

/** Who sends this request, now. */
export async function contextOf(request: Request): Promise<RequestContext> {
  const now = new Date();
  const signedIn = await signedInPerson(request, now);
  const actor = signedIn?.person ?? { kind: "visitor" };
  return { actor, now, db, needsPasskey: signedIn?.needsPasskey ?? false };
}

/** A context whose actor is known to be signed in. */
export type PersonContext = RequestContext & { actor: Person };

/** The same context for a signed-in person; visitors are sent to sign in and come back here. */
export function requirePerson(context: RequestContext, request: Request): PersonContext {
  const { actor } = context;
  if (actor.kind === "person") return { ...context, actor };
  throw redirect(accountPath(request, "sign-in"));
}

/** The same for pages of roles: whose roles wait for her passkey is sent to show it, not told that she has none. */
export function requireStaff(context: RequestContext, request: Request): PersonContext {
  if (context.needsPasskey) throw toStepUp(request);
  return requirePerson(context, request);
}

/** Sends a person to show her passkey or a new link, and back here afterwards. */
export function toStepUp(request: Request): Response {
  return redirect(accountPath(request, "account/step-up"));
}

/** A page of the account, in this page's language, that leads back to this page. */
function accountPath(request: Request, page: string): string {
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace(/\.data$/, "");
  const language = path.split("/")[1];
  // A form's address is no page to come back to when its answer is not a page.
  const back = ownPath(path + withoutRouting(search));
  const query = back ? `?${new URLSearchParams({ to: back }).toString()}` : "";
  return `/${isLanguage(language) ? language : "en"}/${page}${query}`;
}

/** The query without what client navigation adds to it. */
function withoutRouting(search: string): string {
  const query = new URLSearchParams(search);
  query.delete("_routes");
  query.delete("index");
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** For jobs and webhooks, where nobody is signed in. */
export function systemContext(): Context {
  return { actor: { kind: "system" }, now: new Date(), db };
}
