import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/db.server.ts";
import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import type { Assurance } from "./actor.ts";
import type { Visit } from "./visit.ts";

/**
 * Opens a session and ends the one that this browser held before: its token is new after each sign-in and
 * each rise of rights, so that a planted one is worth nothing. Answers the token for the cookie.
 */
export async function openSession(
  tx: Tx,
  now: Date,
  { accountId, assurance, visit }: { accountId: string; assurance: Assurance; visit: Visit },
): Promise<string> {
  if (visit.session)
    await tx.session.updateMany({
      where: { tokenHash: hashOf(visit.session), revokedAt: null },
      data: { revokedAt: now },
    });
  const token = newToken();
  await tx.session.create({
    data: {
      id: randomUUID(),
      tokenHash: hashOf(token),
      accountId,
      assurance,
      createdAt: now,
      lastSeenAt: now,
      steppedUpAt: now,
      device: visit.device,
    },
    select: { id: true },
  });
  return token;
}
