import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";
import { amountsOf } from "#app/domain/registrations/first-amount.server.ts";
import type { FeeRate } from "#app/generated/prisma/enums.ts";
import type { RegistrationState } from "#app/domain/registrations/state.ts";
import type { Tx } from "#app/platform/db.server.ts";

type Registered = {
  partyId: string;
  kind: ParticipantKind;
  rate: FeeRate;
  optionIds: string[];
  state: RegistrationState;
};

/** The days on which something is to be paid for these people; what confirmed their places is no longer due. */
export async function duesOf(tx: Tx, rows: readonly Registered[]): Promise<string[]> {
  const paying = rows.filter(({ state }) => state === "held" || state === "confirmed");
  const parties = Object.entries(Object.groupBy(paying, ({ partyId }) => partyId));
  const days = await Promise.all(
    parties.map(async ([id, people = []]) => {
      const party = await tx.party.findUniqueOrThrow({
        where: { id },
        select: { eventId: true, communityId: true, createdAt: true },
      });
      const amounts = await amountsOf(tx, { ...party, people, at: party.createdAt });
      const isHeld = people.some(({ state }) => state === "held");
      return (amounts?.due ?? []).slice(isHeld ? 0 : 1).map(({ dueOn }) => dueOn);
    }),
  );
  return [...new Set(days.flat())].sort();
}
