import { ageOn } from "#app/domain/people/birth-date.ts";
import { openParts } from "#app/domain/people/sealed-part.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { GroupKind, Member } from "./fit.ts";

/** States in which somebody has a place and is sure to come or about to be. */
export const withPlace = ["held", "confirmed"] as const;

type Event = { id: string; agesOn: Date | null; startsOn: Date };

/** Everybody with a place at an event, as rules know them, with names and where each is; two looks. */
export async function membersOf(tx: Tx, event: Event, kind: GroupKind) {
  const rows = await tx.registration.findMany({
    where: { eventId: event.id, state: { in: [...withPlace] } },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, communityId: true, kind: true },
      person: {
        select: {
          ...{ id: true, householdId: true, givenNames: true, familyName: true },
          ...{ birthDate: true, sealed: kind === "room" },
        },
      },
      placements: { where: { kind }, select: { groupId: true } },
    },
  });
  const parts = await openParts(
    tx,
    rows.map(({ person: { id, sealed } }) => ({ id, sealed })),
  );
  const agesOn = isoDay(event.agesOn ?? event.startsOn);
  return rows.map(({ id, communityId, person, placements, kind: participant }, at) => {
    const member: Member = {
      ...{ id, householdId: person.householdId, townId: communityId },
      rooming: parts[at]?.rooming ?? null,
      age: ageOn(isoDay(person.birthDate), agesOn),
    };
    return {
      ...member,
      name: { givenNames: person.givenNames, familyName: person.familyName ?? "" },
      participant,
      groupId: placements[0]?.groupId ?? null,
    };
  });
}
