import type { Actor } from "#app/domain/accounts/actor.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { becomeOrganizer } from "./become-organizer.server.ts";
import { hostsFor } from "./new-event-queries.server.ts";
import { canBecomeHost } from "./permissions.ts";

type Event = { id: string; hostId: string };

/** Towns that a reader may hand an event to: the host itself, and those whose events she makes. */
export async function hostsToChoose(context: Context, event: Event): Promise<string[]> {
  return [...new Set([event.hostId, ...(await hostsFor(context))])];
}

type Moving = { actor: Actor; now: Date; event: Event; hostId: string };

/**
 * The town that hosts an event from now on, with its clocks. Who hands it over keeps working on it, and the
 * former host stays as a guest.
 */
export async function moveToHost(tx: Tx, { actor, now, event, hostId }: Moving) {
  const host = await tx.community.findUnique({
    where: { id: hostId },
    select: { id: true, timeZone: true, hostedEvents: { select: { id: true } } },
  });
  if (!host) refuse("notFound");
  const { timeZone, hostedEvents } = host;
  if (hostId === event.hostId) return { id: hostId, timeZone, formerId: null };
  const place = { hostId, eventIds: hostedEvents.map(({ id }) => id) };
  if (!canBecomeHost(actor, event, place)) refuse("notFound");
  await becomeOrganizer(tx, { actor, now }, { id: event.id, hostId });
  await recordAudit(tx, {
    ...{ chain: event.hostId, action: "event.changeHost", subject: event.id, now },
    actorId: accountIdOf(actor),
    details: { communityId: hostId },
  });
  return { id: hostId, timeZone, formerId: event.hostId };
}
