import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type By, changeState } from "./change-state.server.ts";
import { confirmPaid } from "./confirm-paid.server.ts";
import { heldUntil } from "./deadlines.ts";
import { type LockedEvent, type Standing, standingOf } from "./event-lock.server.ts";
import type { RegistrationState } from "./state.ts";

type Held = {
  registrations: readonly {
    id: string;
    partyId: string;
    state: RegistrationState;
    kind: ParticipantKind;
  }[];
  /** Address of their town. */
  community: string;
};

/** Holds places for a party until its first payment is due; where there is nothing to pay, they are confirmed. */
export async function hold(tx: Tx, event: LockedEvent, held: Held, by: By): Promise<void> {
  const { registrations, community } = held;
  await changeState(tx, registrations, { ...by, to: "held", until: heldUntil(event, by.now) });
  const standing = await standingOf(tx, by.now, event);
  const kinds = registrations.map(({ kind }) => kind);
  if (paysAnything(standing, { community, kinds })) {
    const party = await tx.party.findUniqueOrThrow({
      where: { id: registrations[0]?.partyId ?? "" },
      select: { eventId: true, householdId: true, communityId: true },
    });
    return confirmPaid(tx, by.now, party);
  }
  const now = registrations.map((one) => ({ ...one, state: "held" as const }));
  await changeState(tx, now, { now: by.now, by: "system", actorId: null, to: "confirmed" });
}

/** True where the fees of a town say that one of these kinds pays. */
export function paysAnything(
  { paying }: Pick<Standing, "paying">,
  { community, kinds }: { community: string; kinds: readonly ParticipantKind[] },
): boolean {
  return paying.some((one) => one.community === community && kinds.includes(one.kind));
}
