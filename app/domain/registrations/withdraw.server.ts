import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { changeState } from "./change-state.server.ts";
import { confirmPaid } from "./confirm-paid.server.ts";
import { startOf } from "./deadlines.ts";
import { lockEvent, patiently } from "./event-lock.server.ts";
import { fillPlaces } from "./fill-places.server.ts";
import { registrationsToChange } from "./registrations-to-change.server.ts";
import { isLiving } from "./state.ts";

/** Withdraws one or several registrations of an event; what becomes free is offered at once to who waits. */
export async function withdraw({ db, actor, now }: Context, ids: readonly string[]): Promise<void> {
  await db.$transaction(async (tx) => {
    const asked = await registrationsToChange(tx, actor, { ids });
    const event = await lockEvent(tx, now, asked.place.eventId);
    if (now >= startOf(event)) refuse("withdrawTooLate");
    // What was read before the lock may have changed while it was waited for.
    const { rows, by, actorId } = await registrationsToChange(tx, actor, { ids });
    // A second press finds its work done.
    const living = rows.filter(({ state }) => isLiving(state));
    await changeState(tx, living, { now, by, actorId, to: "withdrawn" });
    if (living.length === 0) return;
    const { eventId, communityId } = asked.place;
    for (const householdId of new Set(living.map(({ party }) => party.householdId)))
      await confirmPaid(tx, now, { eventId, communityId, householdId });
    await fillPlaces(tx, now, event);
  }, patiently);
}
