import { isAskedOf, isOpenFor, missingFrom } from "#app/domain/consents/consent.ts";
import { storedConsent } from "#app/domain/consents/consents-desk.server.ts";
import type { ParticipantKind } from "#app/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/db.server.ts";

type Registered = {
  id: string;
  eventId: string;
  kind: ParticipantKind;
  person: { guardians: readonly { accountId: string; mayInform: boolean; mayConsent: boolean }[] };
};

/** Accounts of those who may agree for a person. */
export const consenting = ({ guardians }: Registered["person"]): string[] =>
  guardians.flatMap((one) => (one.mayInform && one.mayConsent ? [one.accountId] : []));

/** What is read of what was said, in the order in which it was said. */
export const said = {
  orderBy: { id: "asc" },
  select: { registrationId: true, typeId: true, accountId: true, decision: true },
} as const;

/** How many permissions are still open: for the reader, and for other guardians. */
export type ConsentState = { own: number; others: number };

/** By registration, what is still to be agreed to: two statements, however many there are. */
export async function consentStates(
  { consentType, consent }: Pick<Tx, "consentType" | "consent">,
  registrations: readonly Registered[],
  reader: string,
): Promise<Map<string, ConsentState>> {
  if (registrations.length === 0) return new Map();
  const eventIds = [...new Set(registrations.map(({ eventId }) => eventId))];
  const types = await consentType.findMany({
    where: { eventId: { in: eventIds }, retiredAt: null },
    select: { ...storedConsent, eventId: true },
  });
  if (types.length === 0) return new Map();
  const rows = await consent.findMany({
    where: { registrationId: { in: registrations.map(({ id }) => id) } },
    ...said,
  });
  const byRegistration = Map.groupBy(rows, ({ registrationId }) => registrationId);
  return new Map(
    registrations.map((row) => {
      const own = byRegistration.get(row.id) ?? [];
      const guardians = consenting(row.person);
      const asked = types.filter((one) => one.eventId === row.eventId && isAskedOf(one, row.kind));
      const others = guardians.filter((one) => one !== reader);
      const state = {
        own: guardians.includes(reader)
          ? asked.filter((one) => isOpenFor(one, own, reader)).length
          : 0,
        others: asked.flatMap((one) => missingFrom(one, own, others)).length,
      };
      return [row.id, state];
    }),
  );
}
