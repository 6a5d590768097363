import type { Person } from "#app/domain/accounts/actor.ts";
import type { Context } from "#app/domain/context.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";

/** Whose data are copied: an account, and the people of whom it has the right to be told. */
export type Scope = {
  accountId: string;
  email: string;
  householdIds: string[];
  personIds: string[];
};

/** What an account may read of: its own, its household's, and its people's; null where it is gone. */
export async function scopeOf(tx: Tx, accountId: string): Promise<Scope | null> {
  const account = await tx.account.findFirst({
    where: { id: accountId, closedAt: null },
    select: {
      ...{ email: true, household: { select: { householdId: true } } },
      guardianships: { where: { mayInform: true }, select: { personId: true } },
    },
  });
  return (
    account && {
      ...{ accountId, email: account.email },
      householdIds: account.household ? [account.household.householdId] : [],
      personIds: account.guardianships.map(({ personId }) => personId),
    }
  );
}

/** A job reads for a family what that family may read, and nothing that one of its roles would open. */
export function asFamily(context: Context, accountId: string, language: string) {
  const actor: Person = {
    ...{ kind: "person", accountId, sessionId: accountId, grants: [], assurance: "mail" },
    ...{ language: isLanguage(language) ? language : "en", steppedUpAt: context.now },
  };
  return { ...context, actor };
}
