import { shownName } from "#app/domain/communities/town-names.ts";
import type { Context } from "#app/domain/context.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { daysOf } from "#app/domain/lists/kinds.ts";
import { type ListEvent, listEvent, onLists } from "#app/domain/lists/list-event.server.ts";
import { isFoundBy } from "#app/domain/people/fold.ts";
import { registrationOf } from "#app/domain/registrations/badge-code.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { formatName, sortByName } from "#app/i18n/names.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { openFields } from "#app/platform/field-encryption.server.ts";
import type { AttendanceQuery } from "./schema.ts";
import { type Asked, countingMarks, type Mark, noteOf } from "./standing.ts";

const fields = {
  id: true,
  person: { select: { givenNames: true, familyName: true } },
  party: { select: { community: { select: { name: true, latinName: true, names: true } } } },
  placements: { where: { kind: "bus" }, select: { groupId: true } },
} as const;

/** The check-in of an event: who of those whom the actor reads was noted, and who is missing; null for who reads nobody. */
export async function checkInPage(
  context: Context,
  slug: string,
  { language, query }: { language: Language; query: AttendanceQuery },
) {
  const event = await listEvent(context, slug, language);
  if (!event) return null;
  const { db, now } = context;
  const [rows, buses] = [
    await db.registration.findMany({ where: onLists(event), select: fields }),
    await db.eventGroup.findMany({
      where: { eventId: event.id, kind: "bus" },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
  ];
  const marks = await marksOf(db, event);
  const today = dayIn(event.timeZone, now);
  const days = daysOf(event.startsOn, event.endsOn);
  const asked = askedIn(query, { days, today, buses });
  const people = rows.map(({ id, person, party, placements }) => {
    const { names, ...town } = party.community;
    const own = marks.get(id) ?? [];
    const note = noteOf(own, asked);
    return {
      ...{ id, name: formatName({ ...person, familyName: person.familyName ?? "" }) },
      town: shownName(
        { ...town, reading: names.find((one) => one.language === language)?.name ?? null },
        language,
      ),
      note: note && { id: note.id, at: note.at, by: note.by },
      isExpected: isExpected(own, placements, asked),
    };
  });
  const expected = sortByName(
    language,
    people.filter(({ isExpected: is, note }) => is || note !== null),
    ({ name }) => name,
  );
  const read = registrationOf(query.name);
  const isSought = ({ id, name }: (typeof people)[number]) =>
    query.name === "" || (read === null ? isFoundBy(query.name, name) : id === read);
  const shown = expected.filter(isSought);
  return {
    ...{ head: event.head, timeZone: event.timeZone, days, buses, asked, name: query.name },
    count: expected.length,
    noted: expected.filter(({ note }) => note !== null).length,
    missing: shown.filter(({ note }) => note === null),
    there: shown.filter(({ note }) => note !== null),
    person: query.person ? await personOf(db, marks, { people, id: query.person }) : null,
  };
}

export type CheckInPage = NonNullable<Awaited<ReturnType<typeof checkInPage>>>;
export type CheckedPerson = CheckInPage["missing"][number];

type Choices = { days: readonly string[]; today: string; buses: readonly { id: string }[] };

/** What the page asks of everybody; a day or a bus that is not of the event is the first that is. */
function askedIn({ kind, day, group }: AttendanceQuery, { days, today, buses }: Choices): Asked {
  const sought = day ?? today;
  const shown = days.find((one) => one === sought) ?? days[0] ?? null;
  const bus = buses.find(({ id }) => id === group) ?? buses[0];
  return {
    kind,
    day: kind === "present" ? shown : null,
    groupId: kind === "boarded" ? (bus?.id ?? null) : null,
  };
}

/** On a bus those who were put onto it, or everybody where nobody was; leaving, who has come. */
function isExpected(
  marks: readonly Mark[],
  placements: readonly { groupId: string }[],
  asked: Asked,
): boolean {
  if (asked.kind === "boarded") return placements.some(({ groupId }) => groupId === asked.groupId);
  if (asked.kind !== "left") return true;
  return noteOf(marks, { kind: "arrived", day: null, groupId: null }) !== null;
}

type Noted = Mark & { by: string | null; registrationId: string; sealed: Uint8Array | null };

async function marksOf(tx: Tx, event: ListEvent): Promise<Map<string, Noted[]>> {
  const rows = await tx.attendanceMark.findMany({
    where: { registration: onLists(event) },
    select: {
      ...{ id: true, registrationId: true, kind: true, day: true, groupId: true, undoes: true },
      ...{ at: true, sealed: true, by: { select: { name: true } } },
    },
  });
  const marks = rows.map(({ day, at, by, ...row }): Noted => ({
    ...{ ...row, at: at.toISOString(), by: by?.name ?? null },
    day: day ? isoDay(day) : null,
  }));
  return Map.groupBy(marks, ({ registrationId }) => registrationId);
}

type Sought = { people: readonly { id: string; name: string; town: string }[]; id: string };

/** Everything that counts of one person, the latest first, with to whom she was handed over. */
async function personOf(tx: Tx, marks: Map<string, Noted[]>, { people, id }: Sought) {
  const person = people.find((one) => one.id === id);
  if (!person) return null;
  const counting = countingMarks(marks.get(id) ?? []).toReversed();
  const sealed = counting.flatMap((mark) => (mark.sealed ? [{ mark, sealed: mark.sealed }] : []));
  const texts = await openFields(
    tx,
    sealed.map(({ mark, sealed: text }) => ({
      subjectId: id,
      place: { table: "attendance_marks", column: "sealed", rowId: mark.id },
      sealed: text,
    })),
  );
  const toWhom = new Map(sealed.map(({ mark }, at) => [mark.id, texts[at] ?? ""]));
  return {
    ...{ id, name: person.name, town: person.town },
    marks: counting.map(({ id: markId, kind, day, groupId, at, by }) => ({
      ...{ id: markId, kind, day, groupId, at, by, toWhom: toWhom.get(markId) ?? null },
    })),
  };
}
