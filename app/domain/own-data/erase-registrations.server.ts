import { dropFiles } from "#app/domain/answers/answer-file.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forgetSubject } from "#app/platform/field-encryption.server.ts";
import { placed } from "./keeping.ts";

/**
 * Deletes what was answered for a person, what was never sent, and every registration that never had a place.
 * Answers how many registrations must stay, as proof of what was agreed to.
 */
export async function eraseRegistrations(tx: Tx, personId: string): Promise<number> {
  const ofPerson = { registration: { personId } };
  const files = [
    ...(await tx.answer.findMany({ where: ofPerson, select: { fileId: true } })),
    ...(await tx.draftAnswer.findMany({ where: { personId }, select: { fileId: true } })),
  ];
  await tx.answer.deleteMany({ where: ofPerson });
  await tx.draftPerson.deleteMany({ where: { personId } });
  await dropFiles(
    tx,
    files.map(({ fileId }) => fileId),
  );
  const had = { changes: { some: { to: { in: [...placed] } } } };
  const parties = await tx.party.findMany({
    where: { registrations: { some: { personId } } },
    select: { id: true },
  });
  await tx.registration.deleteMany({ where: { personId, NOT: had } });
  for (const { id } of parties) await eraseParty(tx, id, personId);
  return tx.registration.count({ where: { personId } });
}

/** What was written about a party goes with the last of its people; an empty party with it. */
async function eraseParty(tx: Tx, id: string, personId: string): Promise<void> {
  const others = await tx.registration.count({
    where: { partyId: id, personId: { not: personId }, person: { erasedAt: null } },
  });
  if (others > 0) return;
  await tx.message.deleteMany({ where: { partyId: id } });
  await forgetSubject(tx, id);
  await tx.party.deleteMany({ where: { id, registrations: { none: {} } } });
}
