import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { deleteHealthOf } from "#app/domain/health/delete-health.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forgetSubject } from "#app/platform/field-encryption.server.ts";
import { eraseWishes } from "./erase-hosting.server.ts";
import { eraseRegistrations } from "./erase-registrations.server.ts";

/** What stands where a name was. */
const NOBODY = "—";

type Erasing = { personId: string; actorId: string };

/**
 * Deletes a person's data: health first, because its key is its own, then all the rest with her key. Where proof
 * of a place must stay, her row stays too and says no more than the year in which she was born.
 */
export async function erasePerson(
  tx: Tx,
  now: Date,
  { personId, actorId }: Erasing,
): Promise<void> {
  await deleteHealthOf(tx, personId);
  await eraseWishes(tx, personId);
  const kept = await eraseRegistrations(tx, personId);
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { householdId: true, birthDate: true },
  });
  await forgetSubject(tx, personId);
  if (kept === 0) await tx.person.deleteMany({ where: { id: personId } });
  else await emptyPerson(tx, now, { personId, birthDate: person.birthDate });
  await tx.household.deleteMany({ where: { id: person.householdId, ...forsaken } });
  await recordAudit(tx, {
    ...{ chain: "platform", action: "person.erase", subject: personId, actorId, now },
  });
}

/** Nobody belongs to such a household any more. */
export const forsaken = {
  members: { none: {} },
  people: { none: {} },
  parties: { none: {} },
  orders: { none: {} },
  host: null,
} as const;

type Emptying = { personId: string; birthDate: Date };

async function emptyPerson(tx: Tx, now: Date, { personId, birthDate }: Emptying): Promise<void> {
  const whose = { where: { personId } };
  await tx.personLanguage.deleteMany(whose);
  await tx.guardianship.deleteMany(whose);
  await tx.guardianInvitationPerson.deleteMany(whose);
  await tx.erasure.deleteMany(whose);
  await tx.person.updateMany({
    where: { id: personId },
    data: {
      ...{ givenNames: NOBODY, familyName: null, sealed: null, erasedAt: now },
      ...{ passportGivenNames: null, passportFamilyName: null },
      birthDate: new Date(Date.UTC(birthDate.getUTCFullYear(), 0, 1)),
    },
  });
}
