import { tableQuestions } from "#app/domain/answers/answer-table.server.ts";
import type { Context } from "#app/domain/context.ts";
import { ageOn } from "#app/domain/people/birth-date.ts";
import { isFoundBy } from "#app/domain/people/fold.ts";
import { freePlaces } from "#app/domain/places/free-places.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { formatListedName, formatName, sortByName } from "#app/i18n/names.ts";
import { standingOf } from "./event-lock.server.ts";
import { heldPlacesOf } from "./held-places-queries.server.ts";
import { lacks, type MissingKind } from "./missing.ts";
import { missingFields, missingParts } from "./missing-parts.server.ts";
import { rosterEvent, type RosterEvent } from "./roster-event.server.ts";
import { PEOPLE_A_PAGE, type RosterFilter } from "./roster-filter.ts";
import { livingStates, type RegistrationState } from "./state.ts";
import { partiesToDecide } from "./to-decide.server.ts";

type Asked = { language: Language; filter: RosterFilter; page: number };

/** The people of an event as its desk shows them, in pages; null for who reads none of them. */
export async function roster(context: Context, slug: string, { language, filter, page }: Asked) {
  const event = await rosterEvent(context, slug, language);
  if (!event) return null;
  const townIds = event.towns.map(({ id }) => id);
  const [towns, waiting, people, held, questions] = await Promise.all([
    figuresOf(context, event),
    partiesToDecide(context, event),
    peopleOf(context, event, { language, filter, page }),
    heldPlacesOf(context, event),
    tableQuestions(context, { eventId: event.id, townIds, language }),
  ]);
  const { head, kinds } = event;
  const offered = questions.map(({ id, label }) => ({ id, label }));
  return { head, kinds, towns, waiting, held, filter, page, questions: offered, ...people };
}

export type Roster = NonNullable<Awaited<ReturnType<typeof roster>>>;

/** Of each town how many are in which state, and how many places are free to it now. */
async function figuresOf({ db, now }: Context, { id, timeZone, towns, kinds }: RosterEvent) {
  const [counts, { places, taken }] = await Promise.all([
    db.registration.groupBy({
      by: ["communityId", "state"],
      where: { eventId: id, communityId: { in: towns.map((town) => town.id) } },
      _count: true,
    }),
    standingOf(db, now, { id, timeZone }),
  ]);
  return towns.map(({ id: townId, ...town }) => {
    const count = (state: RegistrationState) =>
      counts.find((one) => one.communityId === townId && one.state === state)?._count ?? 0;
    return {
      ...town,
      ...{ confirmed: count("confirmed"), held: count("held") + count("offered") },
      ...{ waiting: count("waitlisted"), toDecide: count("submitted") },
      free: kinds.map((kind) => ({
        kind,
        count: freePlaces(places, taken, { community: town.slug, kind }, now),
      })),
    };
  });
}

/**
 * The registrations of those who fit a filter, by their names as the reader sorts them. Names are folded here and not
 * in the database, so that an event's few thousand are read.
 */
export async function fittingIds(
  context: Context,
  event: RosterEvent,
  { language, filter }: Omit<Asked, "page">,
): Promise<string[]> {
  const { town, state, kind, name } = filter;
  const towns = event.towns.filter(({ slug }) => town === undefined || slug === town);
  const found = await context.db.registration.findMany({
    where: { eventId: event.id, communityId: { in: towns.map(({ id }) => id) }, state, kind },
    select: { id: true, person: { select: { givenNames: true, familyName: true } } },
  });
  const named = found.map(({ id, person: { givenNames, familyName } }) => {
    const whole = { givenNames, familyName: familyName ?? "" };
    return { id, listed: formatListedName(language, whole), called: formatName(whole) };
  });
  const isAsked = ({ listed, called }: (typeof named)[number]) =>
    name === undefined || isFoundBy(name, called) || isFoundBy(name, listed);
  const fitting = sortByName(language, named.filter(isAsked), (one) => `${one.listed} ${one.id}`);
  const ids = fitting.map(({ id }) => id);
  if (filter.missing === undefined) return ids;
  const lacking = await lackingAmong(context, ids, filter.missing);
  return ids.filter((id) => lacking.has(id));
}

/** Those of registrations of which that is missing. */
async function lackingAmong(
  { db, now }: Pick<Context, "db" | "now">,
  ids: readonly string[],
  kind: MissingKind,
) {
  const rows = await db.registration.findMany({
    where: { id: { in: [...ids] }, state: { in: livingStates } },
    select: missingFields,
  });
  const missing = await missingParts(db, now, rows);
  return new Set(ids.filter((id) => lacks(missing.get(id), kind)));
}

/** A page of those who fit the filter; of its people alone the rest is read. */
async function peopleOf(context: Context, event: RosterEvent, { page, ...asked }: Asked) {
  const fitting = await fittingIds(context, event, asked);
  const ids = fitting.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE);
  return {
    total: fitting.length,
    pages: Math.ceil(fitting.length / PEOPLE_A_PAGE),
    people: await rowsOf(context, event, ids),
  };
}

async function rowsOf(context: Context, { towns, agesOn }: RosterEvent, ids: readonly string[]) {
  const [rows, lacking] = await Promise.all([
    context.db.registration.findMany({
      where: { id: { in: [...ids] } },
      select: {
        ...{ id: true, communityId: true, kind: true, state: true, changedAt: true },
        person: { select: { givenNames: true, familyName: true, birthDate: true } },
      },
    }),
    lackingAmong(context, ids, "any"),
  ]);
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const { person, communityId, kind, state, changedAt } = row;
    return {
      ...{ id, kind, state, changedAt, isLacking: lacking.has(id) },
      ...{ givenNames: person.givenNames, familyName: person.familyName ?? "" },
      age: ageOn(isoDay(person.birthDate), isoDay(agesOn)),
      town: towns.find((one) => one.id === communityId)?.name ?? "",
    };
  });
}
