import { partNames } from "#app/domain/health/record.ts";
import { openParts } from "#app/domain/health/sealed-parts.server.ts";
import { openPart } from "#app/domain/people/sealed-part.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Scope } from "./scope.server.ts";

/** What is held about a family's people. Of other guardians their rights alone: who they are is theirs. */
export const peopleRows = {
  households: (tx: Tx, { householdIds }: Scope) =>
    tx.household.findMany({
      where: { id: { in: householdIds } },
      select: { id: true, createdAt: true },
    }),
  household_members: (tx: Tx, { accountId }: Scope) =>
    tx.householdMember.findMany({ where: { accountId }, select: { householdId: true } }),
  household_invitations: (tx: Tx, { email }: Scope) =>
    tx.householdInvitation.findMany({
      where: { email },
      select: { householdId: true, createdAt: true, expiresAt: true, acceptedAt: true },
    }),
  guardianships: async (tx: Tx, { accountId, personIds }: Scope) => {
    const rows = await tx.guardianship.findMany({ where: { personId: { in: personIds } } });
    return rows.map(({ accountId: whose, ...rights }) => ({
      ...rights,
      isOwn: whose === accountId,
    }));
  },
  guardian_invitations: (tx: Tx, { accountId, email }: Scope) =>
    tx.guardianInvitation.findMany({
      where: { OR: [{ invitedById: accountId }, { email }] },
      select: {
        ...{ id: true, email: true, relation: true, mayConsent: true, mayPay: true },
        ...{ joinsHousehold: true, createdAt: true, expiresAt: true, acceptedAt: true },
      },
    }),
  guardian_invitation_people: (tx: Tx, { personIds }: Scope) =>
    tx.guardianInvitationPerson.findMany({ where: { personId: { in: personIds } } }),
  people: async (tx: Tx, { personIds }: Scope) => {
    const rows = await tx.person.findMany({ where: { id: { in: personIds } } });
    return Promise.all(
      rows.map(async ({ sealed, birthDate, ...row }) => ({
        ...row,
        birthDate: isoDay(birthDate),
        ...(await openPart(tx, { id: row.id, sealed })),
      })),
    );
  },
  person_languages: (tx: Tx, { personIds }: Scope) =>
    tx.personLanguage.findMany({ where: { personId: { in: personIds } } }),
  health_records: async (tx: Tx, { personIds }: Scope) => {
    const rows = await tx.healthRecord.findMany({ where: { personId: { in: personIds } } });
    const opened = await openParts(
      tx,
      rows.map((row) => ({ row, only: partNames })),
    );
    return rows.map(({ personId, language, checkedAt, keepUntil }, at) => ({
      ...{ personId, language, checkedAt, keepUntil: keepUntil && isoDay(keepUntil) },
      ...opened[at],
    }));
  },
  health_shares: (tx: Tx, { personIds }: Scope) =>
    tx.healthShare.findMany({
      where: { registration: { personId: { in: personIds } } },
      select: { registrationId: true, agreedAt: true, language: true },
    }),
  // Who looked is told by name on the family's own pages too.
  health_views: (tx: Tx, { personIds }: Scope) =>
    tx.healthView.findMany({
      where: { personId: { in: personIds } },
      select: {
        ...{ personId: true, eventId: true, reader: true, parts: true, at: true },
        viewer: { select: { name: true } },
      },
    }),
};
