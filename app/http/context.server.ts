import { redirect } from "@remix-run/node";
import type { Person } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { keepForm } from "#app/domain/kept-forms/keep-form.server.ts";
import { forgetKeptForm } from "#app/domain/kept-forms/kept-form.server.ts";
import { ownPath } from "#app/domain/accounts/return-path.ts";
import { isLanguage, type Language } from "#app/i18n/languages.ts";
import { db } from "#app/platform/database.server.ts";
import { endedAccount, signedInPerson } from "./session.server.ts";

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

/** `requirePerson` for who sends a form: what a visitor typed whose session has just ended waits until she is back. */
export async function personActing(request: Request): Promise<PersonContext> {
  const context = await contextOf(request);
  if (context.actor.kind !== "person")
    throw await keeping(request, { ...context, accountId: await endedAccount(request) }, "sign-in");
  return afterwards(request, requirePerson(context, request));
}

/** The same for pages of roles. */
export async function staffActing(request: Request): Promise<PersonContext> {
  const context = await contextOf(request);
  const { actor, needsPasskey } = context;
  if (needsPasskey && actor.kind === "person")
    throw await keeping(request, { ...context, accountId: actor.accountId }, "account/step-up");
  return personActing(request);
}

type Sender = Pick<Context, "db" | "now"> & { accountId: string | null };

/** Sends somebody to show who she is, and then to what she typed, or back here where nothing of it can be kept. */
async function keeping(request: Request, { db, now, accountId }: Sender, page: string) {
  const form = accountId === null ? null : await request.formData().catch(() => null);
  if (accountId === null || form === null) return redirect(accountPath(request, page));
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  const hadFiles = [...form.values()].some((value) => typeof value !== "string" && value.size > 0);
  const path = pagePath(request);
  if (!(await keepForm(db, now, { accountId, path, fields, hadFiles })))
    return redirect(accountPath(request, page));
  const kept = `/${pageLanguage(path)}/account/kept`;
  return redirect(accountPath(new Request(new URL(kept, request.url)), page));
}

/** What was kept and is now sent again need not be kept any more. */
async function afterwards(request: Request, context: PersonContext): Promise<PersonContext> {
  if (new URL(request.url).searchParams.has("kept")) await forgetKeptForm(context);
  return context;
}

/** Sends a person to show her passkey or a new link, and back here afterwards. */
export function toStepUp(request: Request): Response {
  return redirect(accountPath(request, "account/step-up"));
}

/** A page of the account, in this page's language, that leads back to this page. */
function accountPath(request: Request, page: string): string {
  // A form's address is no page to come back to when its answer is not a page.
  const path = pagePath(request);
  const back = ownPath(path);
  const query = back ? `?${new URLSearchParams({ to: back }).toString()}` : "";
  return `/${pageLanguage(path)}/${page}${query}`;
}

/** The address of a page, also where its data alone are asked for. */
function pagePath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname.replace(/\.data$/, "") + withoutRouting(search);
}

function pageLanguage(path: string): Language {
  const language = path.split("/")[1];
  return isLanguage(language) ? language : "en";
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
