import type { Actor } from "#app/domain/accounts/actor.ts";
import { refuse } from "#app/domain/errors.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { doerFor } from "./permissions.ts";
import type { Doer } from "./state.ts";

const chosen = {
  ...{ id: true, partyId: true, state: true, kind: true, eventId: true, communityId: true },
  ...{ offeredUntil: true },
  party: {
    select: {
      householdId: true,
      event: { select: { hostId: true } },
      community: { select: { slug: true } },
    },
  },
  person: {
    select: { guardians: { select: { accountId: true, mayInform: true, mayConsent: true } } },
  },
} as const;

/** Registrations of one event as they are now, with whom the actor acts as; others' are not there. */
export async function registrationsToChange(
  tx: Tx,
  actor: Actor,
  where: { ids: readonly string[] } | { partyId: string },
) {
  const rows = await tx.registration.findMany({
    where: "ids" in where ? { id: { in: [...where.ids] } } : { partyId: where.partyId },
    orderBy: { id: "asc" },
    select: chosen,
  });
  const [first] = rows;
  if (!first || ("ids" in where && rows.length !== where.ids.length)) return refuse("notFound");
  const { eventId, communityId, party } = first;
  const isElsewhere = rows.some((row) => row.eventId !== eventId);
  const doers = rows.map((row): Doer | null => {
    const { hostId } = row.party.event;
    return doerFor(actor, row.person, { eventId, hostId, communityId: row.communityId });
  });
  const [by] = doers;
  if (isElsewhere || !by || doers.some((one) => one !== by)) return refuse("notFound");
  const place = {
    eventId,
    communityId,
    hostId: party.event.hostId,
    community: party.community.slug,
  };
  return { rows, by, place, actorId: accountIdOf(actor) };
}
