/** Who may end whose guardianship. Two who may both agree for a child never put each other out. */

/** What each guardian of a person may do. */
export type Rights = { accountId: string; mayInform: boolean; mayConsent: boolean };

const acts = ({ mayInform, mayConsent }: Rights) => mayInform && mayConsent;

/**
 * True where somebody may end a guardianship: her own, as long as another who acts for the person stays; and that of
 * whoever may not agree for the person, if she herself may.
 */
export function mayEndGuardianship(
  accountId: string,
  target: string,
  guardians: readonly Rights[],
): boolean {
  const own = guardians.find((one) => one.accountId === accountId);
  const theirs = guardians.find((one) => one.accountId === target);
  if (!own || !theirs) return false;
  if (own === theirs) return guardians.some((one) => one !== own && acts(one));
  return acts(own) && !theirs.mayConsent;
}
