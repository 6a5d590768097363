import { openHomes, openWishes } from "#app/domain/hosting/sealed-home.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Scope } from "./scope.server.ts";

const ofPeople = ({ personIds }: Scope) => ({ registration: { personId: { in: personIds } } });
const ofHouse = ({ householdIds }: Scope) => ({ host: { householdId: { in: householdIds } } });

/** What is held about a family as hosts, and about its people as guests. Of the other side nothing: it is theirs. */
export const hostingRows = {
  hosts: async (tx: Tx, { householdIds }: Scope) => {
    const rows = await tx.host.findMany({ where: { householdId: { in: householdIds } } });
    const homes = await openHomes(tx, rows);
    return rows.map(({ id, communityId, language, createdAt, checkedAt, approvedUntil }, at) => ({
      ...{ id, communityId, language, createdAt, checkedAt, home: homes[at] },
      approvedUntil: approvedUntil && isoDay(approvedUntil),
    }));
  },
  host_offers: (tx: Tx, scope: Scope) => tx.hostOffer.findMany({ where: ofHouse(scope) }),
  hosting_guests: async (tx: Tx, scope: Scope) => {
    const rows = await tx.hostingGuest.findMany({ where: ofPeople(scope) });
    const told = await openWishes(tx, rows);
    return rows.map(({ registrationId, apart, checkedAt }, at) => ({
      ...{ registrationId, apart, checkedAt, wishes: told[at] },
    }));
  },
  hosting_buddies: (tx: Tx, { personIds }: Scope) =>
    tx.hostingBuddies.findMany({
      where: { asker: { personId: { in: personIds } } },
      select: { askerId: true, askedAt: true, agreedAt: true },
    }),
  hosting_bans: (tx: Tx, scope: Scope) =>
    tx.hostingBan.findMany({
      where: ofPeople(scope),
      select: { registrationId: true, at: true },
    }),
  // What was noted of somebody; to whom she was handed over names a third person.
  attendance_marks: (tx: Tx, scope: Scope) =>
    tx.attendanceMark.findMany({
      where: ofPeople(scope),
      select: { registrationId: true, kind: true, day: true, at: true },
    }),
  placements: (tx: Tx, scope: Scope) =>
    tx.placement.findMany({
      where: ofPeople(scope),
      select: { registrationId: true, kind: true, group: { select: { name: true } } },
    }),
  group_leaders: (tx: Tx, { accountId }: Scope) =>
    tx.groupLeader.findMany({
      where: { accountId },
      select: { group: { select: { name: true, kind: true } } },
    }),
  host_wishes: (tx: Tx, scope: Scope) =>
    tx.hostWish.findMany({ where: ofPeople(scope), select: { registrationId: true, at: true } }),
  assignments: (tx: Tx, scope: Scope) =>
    tx.assignment.findMany({
      where: { publishedAt: { not: null }, OR: [ofPeople(scope), ofHouse(scope)] },
      select: { id: true, eventId: true, publishedAt: true, acceptedAt: true, endedAt: true },
    }),
  // When something was seen, and what was decided; what others said of the family is theirs.
  vetting_records: (tx: Tx, scope: Scope) =>
    tx.vettingRecord.findMany({
      where: ofHouse(scope),
      select: { id: true, step: true, memberId: true, doneOn: true, takenBackAt: true },
    }),
  vetting_decisions: (tx: Tx, scope: Scope) =>
    tx.vettingDecision.findMany({
      where: { ...ofHouse(scope), confirmedAt: { not: null } },
      select: { id: true, verdict: true, until: true, confirmedAt: true },
    }),
  vetting_views: (tx: Tx, scope: Scope) =>
    tx.vettingView.findMany({
      where: ofHouse(scope),
      select: { at: true, viewer: { select: { name: true } } },
    }),
  hosting_runs: (tx: Tx, { accountId }: Scope) =>
    tx.hostingRun.findMany({
      where: { startedById: accountId },
      select: { id: true, eventId: true, createdAt: true },
    }),
};
