import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { canAssignGuests } from "#app/domain/events/permissions.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type EventHosting, hostingOf } from "./hosting-of.server.ts";

/** One at a time changes the plan of an event, and stands on what the one before left. */
export async function lockPlan(tx: Tx, eventId: string): Promise<void> {
  await tx.$executeRaw`insert into hosting_plans (event_id) values (${eventId}::uuid) on conflict do nothing`;
  await tx.$queryRaw`select event_id::text from hosting_plans where event_id = ${eventId}::uuid for update`;
}

/** Does a piece of work on an event's plan while nobody else changes it; refused to all who may not assign. */
export async function changePlan<Answer>(
  { db, actor }: Context,
  slug: string,
  work: (tx: Tx, hosting: EventHosting) => Promise<Answer>,
): Promise<Answer> {
  return db.$transaction(async (tx) => {
    const event = await tx.event.findUnique({
      where: { slug },
      select: { id: true, hostId: true, state: true },
    });
    if (!event || !canAssignGuests(actor, event)) return refuse("notFound");
    if (event.state === "cancelled" || event.state === "archived") refuse("eventEnded");
    await lockPlan(tx, event.id);
    const hosting = await hostingOf(tx, slug);
    if (!hosting) return refuse("notFound");
    const answer = await work(tx, hosting);
    await tx.hostingPlan.update({
      where: { eventId: event.id },
      data: { version: { increment: 1 } },
    });
    return answer;
  }, PATIENTLY);
}

/** A plan of some hundred guests is read whole. */
const PATIENTLY = { maxWait: 10_000, timeout: 20_000 } as const;
