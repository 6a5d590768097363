import { randomUUID } from "node:crypto";
import type { Actor } from "#app/domain/accounts/actor.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { canWriteEvent, type EventPlace } from "./permissions.ts";

/** Who has just made an event becomes its organizer, unless she may work on it anyway. */
export async function becomeOrganizer(
  tx: Tx,
  { actor, now }: { actor: Actor; now: Date },
  event: EventPlace,
): Promise<void> {
  if (actor.kind !== "person" || canWriteEvent(actor, event)) return;
  const { accountId } = actor;
  const [grantId, eventId] = [randomUUID(), event.id];
  await tx.grant.create({
    data: {
      ...{ id: grantId, accountId, role: "organizer", eventId },
      ...{ startsAt: now, createdAt: now, givenById: accountId },
    },
  });
  await recordAudit(tx, {
    ...{ chain: event.hostId, actorId: accountId, now, action: "grant.give", subject: grantId },
    details: { role: "organizer", accountId, eventId },
  });
}
