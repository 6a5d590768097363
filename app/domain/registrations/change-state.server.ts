import { randomUUID } from "node:crypto";
import { refuse } from "#app/domain/errors.ts";
import type { DeclineReason, FeeRate, ParticipantKind } from "#app/generated/prisma/enums.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { clearPublicPages } from "#app/platform/page-cache.server.ts";
import { endPlacementsOf } from "#app/domain/groups/end-placements.server.ts";
import { endStaysOf } from "#app/domain/hosting/end-stays.server.ts";
import { settleOrders, touchesMoney } from "./settle-orders.server.ts";
import {
  type Doer,
  type FirstState,
  mayBecome,
  type RegistrationState,
  takesPlace,
} from "./state.ts";

/** Who makes a change of state, when and why. */
export type By = { now: Date; by: Doer; actorId: string | null; reason?: DeclineReason };

type Changing = { id: string; partyId: string; state: RegistrationState };

type Becoming = By & {
  to: RegistrationState;
  /** The term of what is offered or held. */
  until?: Date;
};

/**
 * The one way in which a registration becomes something else: checks that it may, writes who, when and why, and
 * queues the mails. The caller holds the event's lock; filling freed places is its next step.
 */
export async function changeState(
  tx: Tx,
  registrations: readonly Changing[],
  becoming: Becoming,
): Promise<void> {
  const { now, by, actorId, reason = null, to } = becoming;
  if (registrations.length === 0) return;
  if (!registrations.every(({ state }) => mayBecome(state, to, by))) refuse("changedMeanwhile");
  for (const [from, some = []] of Object.entries(Object.groupBy(registrations, (one) => one.state)))
    await write(tx, { from: from as RegistrationState, ids: some.map(({ id }) => id) }, becoming);
  await tx.registrationChange.createMany({
    data: registrations.map(({ id, state: from }) => {
      return { registrationId: id, from, to, by, actorId, reason, at: now };
    }),
  });
  if (touchesMoney(registrations, to)) await settleOrders(tx, registrations, becoming);
  if (registrations.some(({ state }) => takesPlace(state) !== takesPlace(to)))
    await clearPublicPages(tx);
  if (!takesPlace(to)) {
    const ids = registrations.map(({ id }) => id);
    await endStaysOf(tx, now, ids);
    await endPlacementsOf(tx, ids);
  }
  const parties = new Set(registrations.map(({ partyId }) => partyId));
  for (const partyId of parties) await tell(tx, partyId, { to, now });
}

type From = { from: RegistrationState; ids: string[] };

async function write(tx: Tx, { from, ids }: From, { to, now, until, reason }: Becoming) {
  const { count } = await tx.registration.updateMany({
    where: { id: { in: ids }, state: from },
    data: {
      ...{ state: to, changedAt: now },
      offeredUntil: to === "offered" ? (until ?? null) : null,
      heldUntil: to === "held" ? (until ?? null) : null,
      declineReason: to === "declined" ? (reason ?? null) : null,
    },
  });
  if (count !== ids.length) refuse("changedMeanwhile");
}

/** Queues the mails: what has become something else again by then is told as that. */
function tell(tx: Tx, partyId: string, { to, now }: Pick<Becoming, "to" | "now">): Promise<void> {
  return enqueue(tx, "registrations.tell", { partyId, state: to, at: now.toISOString() });
}

/** A party as it arrives. */
export type NewParty = {
  eventId: string;
  communityId: string;
  householdId: string;
  language: string;
  people: readonly {
    personId: string;
    kind: ParticipantKind;
    rate: FeeRate;
    optionIds: readonly string[];
  }[];
};

/**
 * Writes a party with the state in which its registrations begin; answers them. One statement, as everybody else who
 * wants a place waits for the lock meanwhile.
 */
export async function beginParty(
  tx: Tx,
  { people, eventId, communityId, householdId, language }: NewParty,
  { now, by, actorId, to, until }: By & { to: FirstState; until?: Date },
): Promise<Changing[]> {
  const partyId = randomUUID();
  const begun = people.map((one) => ({ id: randomUUID(), ...one }));
  const ids = begun.map(({ id }) => id);
  await tx.$executeRaw`
    with party as (
      insert into parties (id, event_id, community_id, household_id, submitted_by_id, language, created_at)
      values (${partyId}::uuid, ${eventId}::uuid, ${communityId}::uuid, ${householdId}::uuid,
        ${actorId}::uuid, ${language}, ${now})
    ), begun as (
      insert into registrations
        (id, party_id, event_id, community_id, person_id, kind, rate, option_ids, state, held_until,
          changed_at, created_at)
      select one.id, ${partyId}::uuid, ${eventId}::uuid, ${communityId}::uuid, one.person_id, one.kind,
        one.rate, array(select jsonb_array_elements_text(one.options)::uuid),
        ${to}::registration_state, ${until ?? null}::timestamptz, ${now}, ${now}
      from unnest(${ids}::uuid[], ${begun.map(({ personId }) => personId)}::uuid[],
        ${begun.map(({ kind }) => kind)}::participant_kind[],
        ${begun.map(({ rate }) => rate)}::fee_rate[],
        ${begun.map(({ optionIds }) => JSON.stringify(optionIds))}::jsonb[])
        as one (id, person_id, kind, rate, options)
    )
    insert into registration_changes (registration_id, "to", by, actor_id, at)
    select id, ${to}::registration_state, ${by}::registration_doer, ${actorId}::uuid, ${now}
    from unnest(${ids}::uuid[]) as begun (id)`;
  const registrations = begun.map(({ id }) => ({ id, partyId, state: to }));
  if (to === "held") await settleOrders(tx, registrations, { to, by, now, actorId });
  if (takesPlace(to)) await clearPublicPages(tx);
  await tell(tx, partyId, { to, now });
  return registrations;
}
