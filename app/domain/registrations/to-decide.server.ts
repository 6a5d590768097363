import type { Context } from "#app/domain/context.ts";
import { ageOn } from "#app/domain/people/birth-date.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { RosterEvent } from "./roster-event.server.ts";

/** So many parties at once; the next come when these are decided. */
const MOST_AT_ONCE = 20;

/** The parties that wait for somebody's yes, in the order of their arrival, and how many there are in all. */
export async function partiesToDecide({ db }: Context, { id, agesOn, towns }: RosterEvent) {
  const where = {
    ...{ eventId: id, communityId: { in: towns.map((town) => town.id) } },
    registrations: { some: { state: "submitted" as const } },
  };
  const [count, rows] = await Promise.all([
    db.party.count({ where }),
    db.party.findMany({
      where,
      orderBy: [{ priority: "asc" }, { arrival: "asc" }],
      take: MOST_AT_ONCE,
      select: {
        ...{ id: true, communityId: true, createdAt: true },
        registrations: {
          where: { state: "submitted" },
          orderBy: { person: { birthDate: "asc" } },
          select: {
            ...{ id: true, kind: true },
            person: { select: { givenNames: true, familyName: true, birthDate: true } },
          },
        },
      },
    }),
  ]);
  const parties = rows.map(({ communityId, registrations, ...party }) => ({
    ...party,
    town: towns.find((town) => town.id === communityId) ?? null,
    people: registrations.map(({ person: { birthDate, familyName, ...names }, ...one }) => ({
      ...{ ...one, ...names, familyName: familyName ?? "" },
      age: ageOn(isoDay(birthDate), isoDay(agesOn)),
    })),
  }));
  return { count, parties };
}

export type PartyToDecide = Awaited<ReturnType<typeof partiesToDecide>>["parties"][number];
