import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import type { Role, Scope } from "./actor.ts";
import { idsOf, placeOf } from "./scope-place.server.ts";

export type Giving = {
  accountId: string;
  role: Role;
  scope: Scope;
  endsAt: Date | null;
  givenById: string | null;
};

/** Writes a role that has been agreed to, once: whoever holds it already does not get it twice. */
export async function writeGrant(tx: Tx, now: Date, giving: Giving): Promise<void> {
  const { accountId, role, scope, endsAt, givenById } = giving;
  const account = await accountWithout(tx, now, giving);
  const place = await placeOf(tx, scope, account.language);
  const id = randomUUID();
  await tx.grant.create({
    data: {
      id,
      accountId,
      role,
      ...idsOf(scope),
      startsAt: now,
      endsAt,
      givenById,
      createdAt: now,
    },
    select: { id: true },
  });
  await queueMail(tx, now, {
    kind: "roleGiven",
    to: account.email,
    language: account.language,
    reason: `roleGiven:${id}`,
    facts: { role, place: place.name },
  });
  await recordAudit(tx, {
    chain: place.chain,
    action: "grant.give",
    subject: id,
    actorId: givenById,
    now,
    details: { role, accountId, ...idsOf(scope), endsAt: endsAt?.toISOString() ?? null },
  });
}

/** The account, locked so that two gifts at once are seen as the same; refused when it holds the role already. */
async function accountWithout(tx: Tx, now: Date, giving: Giving) {
  const { accountId } = giving;
  await tx.$queryRaw`select id::text from accounts where id = ${accountId}::uuid for update`;
  const account = await tx.account.findUnique({
    where: { id: accountId, closedAt: null },
    select: { email: true, language: true },
  });
  if (!account) refuse("notFound");
  const held = await tx.grant.findFirst({ where: liveGrant(giving, now), select: { id: true } });
  if (held) refuse("grantExists");
  return account;
}

/** The same role in the same place, while it counts. */
export function liveGrant(
  { accountId, role, scope }: Omit<Giving, "endsAt" | "givenById">,
  now: Date,
) {
  return {
    accountId,
    role,
    ...idsOf(scope),
    withdrawnAt: null,
    OR: [{ endsAt: null }, { endsAt: { gt: now } }],
  };
}
