import type { Tx } from "#app/platform/db.server.ts";
import { forgetSubject } from "#app/platform/field-encryption.server.ts";

/** Deletes what was told of somebody as a guest, needs, wishes and friends, where she was put, and what was noted of her there. */
export async function eraseWishes(tx: Tx, personId: string): Promise<void> {
  const whose = { where: { registration: { personId } } };
  const sealed = await tx.registration.findMany({ where: { personId }, select: { id: true } });
  for (const { id } of sealed) await forgetSubject(tx, id);
  await tx.hostingGuest.deleteMany(whose);
  await tx.hostingBan.deleteMany(whose);
  await tx.hostWish.deleteMany(whose);
  await tx.placement.deleteMany(whose);
  await tx.attendanceMark.deleteMany(whose);
  await tx.hostingBuddies.deleteMany({
    where: { OR: [{ asker: { personId } }, { asked: { personId } }] },
  });
}

/** Deletes a household's home once nobody belongs to it any more; where guests stayed, a row without words stays. */
export async function eraseHome(tx: Tx, householdId: string): Promise<void> {
  const host = await tx.host.findFirst({
    where: { householdId, household: { members: { none: {} } } },
    select: { id: true },
  });
  if (!host) return;
  await forgetSubject(tx, host.id);
  await tx.hostOffer.deleteMany({ where: { hostId: host.id } });
  await tx.hostWish.deleteMany({ where: { hostId: host.id } });
  await tx.vettingRecord.deleteMany({ where: { hostId: host.id } });
  await tx.vettingDecision.updateMany({ where: { hostId: host.id }, data: { sealed: null } });
  await tx.host.deleteMany({ where: { id: host.id, assignments: { none: {} } } });
  const emptied = { sealed: new Uint8Array(), approvedUntil: null };
  await tx.host.updateMany({ where: { id: host.id }, data: emptied });
}
