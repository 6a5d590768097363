import { PeopleIndex } from "#app/domain/people/people-index.ts";
import { formatName, isoDay } from "#app/i18n/formats.ts";
import { livingStates } from "./state.ts";
import type { Db } from "#app/platform/db.server.ts";

export type KnownPerson = {
  personId: string;
  givenNames: string;
  familyName: string | null;
  birthDate: string;
  name: string;
};

/**
 * Whom towns know: those registered for this event, and those whom the towns registered for any. Only what
 * their coordinators read on rosters anyway is compared: nobody learns from a guess who else there is.
 */
export async function knownPeople(db: Db, eventId: string, communityIds: readonly string[]) {
  const rows = await db.registration.findMany({
    where: { communityId: { in: [...communityIds] } },
    orderBy: { createdAt: "desc" },
    select: {
      ...{ eventId: true, state: true },
      person: { select: { id: true, givenNames: true, familyName: true, birthDate: true } },
    },
  });
  const registered = new PeopleIndex<KnownPerson>();
  const before = new PeopleIndex<KnownPerson>();
  const seen = new Set<string>();
  for (const { person, ...row } of rows) {
    const { id: personId, birthDate, ...names } = person;
    const name = formatName({ ...names, familyName: names.familyName ?? "" });
    const known = { personId, ...names, birthDate: isoDay(birthDate), name };
    if (row.eventId === eventId && livingStates.includes(row.state)) registered.add(known);
    else if (!seen.has(personId)) before.add(known);
    if (row.eventId !== eventId) seen.add(personId);
  }
  return { registered, before };
}
