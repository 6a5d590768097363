import type { Actor } from "#app/domain/accounts/actor.ts";

type Guardian = { accountId: string; mayInform: boolean; mayConsent: boolean };

/** What a person's permissions are read from. */
export type Guarded = { guardians: readonly Guardian[] };

/** A person's own data are read by guardians with the right to be told; no role opens them by itself. */
export function canReadPerson(actor: Actor, { guardians }: Guarded): boolean {
  return guardianOf(actor, guardians)?.mayInform ?? false;
}

/** And changed by those who may agree for her. */
export function canWritePerson(actor: Actor, { guardians }: Guarded): boolean {
  const guardian = guardianOf(actor, guardians);
  return guardian !== undefined && guardian.mayInform && guardian.mayConsent;
}

function guardianOf(actor: Actor, guardians: readonly Guardian[]): Guardian | undefined {
  if (actor.kind !== "person") return undefined;
  return guardians.find(({ accountId }) => accountId === actor.accountId);
}
