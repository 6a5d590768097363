import type { Context } from "#app/domain/context.ts";
import { canContact } from "#app/domain/registrations/permissions.ts";
import { rosterEvent } from "#app/domain/registrations/roster-event.server.ts";
import type { Language } from "#app/i18n/languages.ts";

export const THREADS_A_PAGE = 50;

type Asked = { language: Language; page: number };

type Row = { partyId: string; communityId: string; at: Date; isOpen: boolean; total: number };

/** The threads of an event that somebody answers: those that wait for an answer first. Null for who answers none. */
export async function eventThreads(context: Context, slug: string, { language, page }: Asked) {
  const { db, actor } = context;
  const event = await rosterEvent(context, slug, language);
  if (!event) return null;
  const { id: eventId, hostId, head } = event;
  const towns = event.towns.filter(({ id }) =>
    canContact(actor, { eventId, hostId, communityId: id }),
  );
  const rows = await db.$queryRaw<Row[]>`
    select m.party_id::text as "partyId", p.community_id::text as "communityId", m.at,
      m.side = 'family' as "isOpen", count(*) over ()::int as total
    from (select distinct on (party_id) party_id, side, at from messages
      where party_id in (select id from parties where event_id = ${eventId}::uuid
        and community_id = any(${towns.map(({ id }) => id)}::uuid[]))
      order by party_id, at desc, id desc) m
    join parties p on p.id = m.party_id
    order by (m.side = 'family') desc, m.at desc, m.party_id
    limit ${THREADS_A_PAGE} offset ${(page - 1) * THREADS_A_PAGE}`;
  const people = await peopleOf(
    context,
    rows.map(({ partyId }) => partyId),
  );
  return {
    ...{ head, page, pages: Math.ceil((rows[0]?.total ?? 0) / THREADS_A_PAGE) },
    threads: rows.flatMap(({ partyId, communityId, at, isOpen }) => {
      const own = people.get(partyId) ?? [];
      const [first] = own;
      if (!first) return [];
      const town = towns.find(({ id }) => id === communityId)?.name ?? "";
      const names = own.map(({ givenNames, familyName }) => ({ givenNames, familyName }));
      return { registrationId: first.id, at, isOpen, town, names };
    }),
  };
}

export type EventThreads = NonNullable<Awaited<ReturnType<typeof eventThreads>>>;

async function peopleOf({ db }: Context, partyIds: readonly string[]) {
  const rows = await db.registration.findMany({
    where: { partyId: { in: [...partyIds] } },
    orderBy: { person: { birthDate: "asc" } },
    select: {
      ...{ id: true, partyId: true },
      person: { select: { givenNames: true, familyName: true } },
    },
  });
  return Map.groupBy(
    rows.map(({ person, ...row }) => {
      return { ...row, givenNames: person.givenNames, familyName: person.familyName ?? "" };
    }),
    ({ partyId }) => partyId,
  );
}
