import type { Role } from "./actor.ts";
import type { DbOrTx } from "./passkey-ceremony.server.ts";
import type { Giver } from "#app/domain/rights.ts";
import { canStandBehind } from "./permissions.ts";
import { scopeOf } from "./scope-place.server.ts";
import { grantCounts, heldGrant } from "./session-life.ts";

type Sent = {
  role: Role | null;
  communityId: string | null;
  eventId: string | null;
  invitedById: string | null;
  createdAt: Date;
};

/**
 * Whether an invitation still has somebody behind it. What the operator sent from the command line has no
 * sender and stands by itself; everybody else must still be able to give what she offered.
 */
export async function isBacked(db: DbOrTx, now: Date, invitation: Sent): Promise<boolean> {
  const { role, invitedById: accountId, createdAt: sentAt } = invitation;
  const sender = accountId
    ? await senderOf(db, now, { accountId, sentAt })
    : { kind: "system" as const };
  return canStandBehind(sender, { role, scope: scopeOf(invitation) });
}

/**
 * The sender with the roles that count. One that she laid down herself after sending still does until its own
 * end: whoever hands her work over invites her successor and goes. One that was taken from her does not.
 */
async function senderOf(
  db: DbOrTx,
  now: Date,
  { accountId, sentAt }: { accountId: string; sentAt: Date },
): Promise<Giver> {
  const account = await db.account.findUnique({
    where: { id: accountId, closedAt: null },
    select: {
      grants: {
        select: {
          role: true,
          communityId: true,
          eventId: true,
          startsAt: true,
          endsAt: true,
          withdrawnAt: true,
          withdrawnById: true,
        },
      },
    },
  });
  if (!account) return { kind: "visitor" };
  const isLaidDown = (row: { withdrawnAt: Date | null; withdrawnById: string | null }) =>
    row.withdrawnById === accountId && row.withdrawnAt !== null && row.withdrawnAt >= sentAt;
  const grants = account.grants
    .map((row) => (isLaidDown(row) ? { ...row, withdrawnAt: null } : row))
    .filter((row) => grantCounts(row, now))
    .map(heldGrant);
  return { kind: "person", grants };
}
