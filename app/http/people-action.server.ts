/** What the pages of roles share: one set of forms for a community, an event and the platform. */
import { redirect } from "@remix-run/node";
import type { Scope } from "#app/domain/accounts/actor.ts";
import { confirmRecovery } from "#app/domain/accounts/confirm-recovery.server.ts";
import { inviteToRole } from "#app/domain/accounts/invite-to-role.server.ts";
import { requestRecovery } from "#app/domain/accounts/request-recovery.server.ts";
import { restoreGrant } from "#app/domain/accounts/restore-grant.server.ts";
import { type PeopleForm, peopleForm } from "#app/domain/accounts/schema.ts";
import { endOfDay } from "#app/domain/accounts/session-life.ts";
import { withdrawGrant } from "#app/domain/accounts/withdraw-grant.server.ts";
import { withdrawInvitation } from "#app/domain/accounts/withdraw-invitation.server.ts";
import type { Context } from "#app/domain/context.ts";
import { formOf } from "./form-of.server.ts";
import { handleOneOfForms } from "./form-reply.server.ts";

/** Carries out one form of a page of roles and returns to it, saying what was done. */
export async function changePeople(context: Context, request: Request, scope: Scope) {
  const form = await formOf(request);
  return handleOneOfForms(form, peopleForm(context.now), async (value) => {
    const done = await carryOut(context, value, scope);
    const { pathname } = new URL(request.url);
    const query = new URLSearchParams(done).toString();
    // A form's answer may show at the form; a browser would keep its fragment, but the notice is on top.
    return redirect(`${pathname.replace(/\.data$/, "")}?${query}#main`);
  });
}

async function carryOut(
  context: Context,
  value: PeopleForm,
  scope: Scope,
): Promise<Record<string, string>> {
  switch (value.intent) {
    case "invite": {
      const { email, role, language, until } = value;
      const endsAt = until ? endOfDay(until) : null;
      await inviteToRole(context, { email, role, language, scope, endsAt });
      return { done: "invited" };
    }
    case "withdraw":
      await withdrawGrant(context, { grantId: value.id });
      return { done: "withdrawn", grant: value.id };
    case "restore":
      await restoreGrant(context, { grantId: value.id });
      return { done: "restored" };
    case "withdrawInvitation":
      await withdrawInvitation(context, { invitationId: value.id });
      return { done: "invitationWithdrawn" };
    case "requestRecovery":
      await requestRecovery(context, { email: value.email });
      return { done: "recoveryRequested" };
    case "confirmRecovery":
      await confirmRecovery(context, { recoveryId: value.id });
      return { done: "recoveryConfirmed" };
  }
}

const dones = [
  "invited",
  "withdrawn",
  "restored",
  "invitationWithdrawn",
  "recoveryRequested",
  "recoveryConfirmed",
] as const;

export type PeopleDone = { what: (typeof dones)[number]; grantId: string | null };

/** What the address says was just done; the page shows it and, for a withdrawal, the way back. */
export function peopleDone(request: Request): PeopleDone | null {
  const query = new URL(request.url).searchParams;
  const what = dones.find((one) => one === query.get("done"));
  return what ? { what, grantId: query.get("grant") } : null;
}
