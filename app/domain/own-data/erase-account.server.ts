import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { forgetFeed } from "#app/domain/feeds/change-feed.server.ts";
import { forgetFormOf } from "#app/domain/kept-forms/keep-form.server.ts";
import { forgetImports } from "#app/domain/import/own-import.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { eraseHome } from "./erase-hosting.server.ts";
import { erasePerson, forsaken } from "./erase-person.server.ts";
import { forgetExports } from "./export-field.server.ts";

/** Deletes an account with the people for whom nobody else acts; the trail keeps its id, which names nobody. */
export async function eraseAccount(tx: Tx, now: Date, accountId: string): Promise<void> {
  for (const personId of await solelyOf(tx, accountId))
    await erasePerson(tx, now, { personId, actorId: accountId });
  await forgetFeed(tx, accountId);
  await forgetFormOf(tx, accountId);
  await forgetSealed(tx, accountId);
  const { email } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true },
  });
  await eraseAddress(tx, email);
  await tx.passkeyChallenge.deleteMany({ where: { accountId } });
  const member = await tx.householdMember.findUnique({ where: { accountId } });
  await tx.account.deleteMany({ where: { id: accountId } });
  if (member) {
    await eraseHome(tx, member.householdId);
    await tx.household.deleteMany({ where: { id: member.householdId, ...forsaken } });
  }
  await recordAudit(tx, {
    ...{ chain: "platform", action: "account.erase", subject: accountId, actorId: accountId, now },
  });
}

/** What is sealed under keys of its own: copies of data and files that were imported. */
async function forgetSealed(tx: Tx, accountId: string): Promise<void> {
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
  const own = { where: { accountId }, select: { id: true } } as const;
  await forgetExports(tx, idsOf(await tx.dataExport.findMany(own)));
  const imported = { where: { createdById: accountId }, select: { id: true } } as const;
  await forgetImports(tx, idsOf(await tx.import.findMany(imported)));
}

/** What is known by its address alone. */
async function eraseAddress(tx: Tx, email: string): Promise<void> {
  await tx.mail.deleteMany({ where: { recipient: email } });
  await tx.signInRequest.deleteMany({ where: { email } });
  await tx.invitation.deleteMany({ where: { email } });
  await tx.householdInvitation.deleteMany({ where: { email } });
  await tx.guardianInvitation.deleteMany({ where: { email } });
}

/** The people for whom this account acts and no other that may agree for them. */
export async function solelyOf(tx: Pick<Tx, "person">, accountId: string): Promise<string[]> {
  const people = await tx.person.findMany({
    where: {
      AND: [
        { guardians: { some: { accountId } } },
        { guardians: { none: { accountId: { not: accountId }, mayConsent: true } } },
      ],
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}
