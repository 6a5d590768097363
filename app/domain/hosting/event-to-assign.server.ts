import type { Context } from "#app/domain/context.ts";
import { canAssignGuests } from "#app/domain/events/permissions.ts";

/** An event by its address, for who assigns its guests; null for all others. */
export async function eventToAssign({ db, actor }: Context, slug: string) {
  const event = await db.event.findUnique({
    where: { slug },
    select: { id: true, hostId: true },
  });
  return event && canAssignGuests(actor, event) ? event : null;
}
