import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/db.server.ts";

/** The account's household, locked until the transaction ends, and made where there is none. */
export async function householdOf(tx: Tx, accountId: string, now: Date): Promise<string> {
  // Two forms sent at once would make two households, or the same child twice.
  await tx.$queryRaw`select id::text from accounts where id = ${accountId}::uuid for update`;
  const member = await tx.householdMember.findUnique({
    where: { accountId },
    select: { householdId: true },
  });
  if (member) return member.householdId;
  const { id } = await tx.household.create({
    data: { id: randomUUID(), createdAt: now, members: { create: { accountId } } },
    select: { id: true },
  });
  return id;
}
