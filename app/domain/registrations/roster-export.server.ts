import { answerCells, tableQuestions } from "#app/domain/answers/answer-table.server.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { ageOn } from "#app/domain/people/birth-date.ts";
import { openParts } from "#app/domain/people/sealed-part.server.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { formatDay, isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Db } from "#app/platform/db.server.ts";
import {
  type SheetFormat,
  type SheetStream,
  sheetStream,
  type Table,
} from "#app/platform/sheet-files.server.ts";
import { canContact } from "./permissions.ts";
import type { ChosenColumns, RosterColumn } from "./roster-columns.ts";
import { rosterEvent, type RosterEvent } from "./roster-event.server.ts";
import type { RosterFilter } from "./roster-filter.ts";
import { fittingIds } from "./roster-queries.server.ts";

type Asked = {
  slug: string;
  language: Language;
  filter: RosterFilter;
  columns: ChosenColumns;
  format: SheetFormat;
};

/** People who are read at once. */
const AT_ONCE = 1_000;

/**
 * The list of participants as a file: those whom the reader sees on its page under the same filter. The trail keeps who
 * took how many out. Null for who reads none of them.
 */
export async function rosterExport(context: Context, asked: Asked): Promise<SheetStream | null> {
  const { slug, language, filter, columns, format } = asked;
  const event = await rosterEvent(context, slug, language);
  if (!event || event.towns.length === 0) return null;
  const { db, actor, now } = context;
  const ids = await fittingIds(context, event, { language, filter });
  await db.$transaction((tx) =>
    recordAudit(tx, {
      ...{ chain: event.hostId, action: "roster.export", subject: event.id, now },
      ...{ actorId: accountIdOf(actor), details: { eventId: event.id, count: ids.length } },
    }),
  );
  const name = `${slug}-${translator(language, "roster")("export.file")}-${isoDay(now)}`;
  return sheetStream(partsOf(context, { event, ids, columns, language }), { name, format });
}

type Exported = {
  event: RosterEvent;
  ids: readonly string[];
  columns: ChosenColumns;
  language: Language;
};

/** The header, and then the people, some at a time. */
async function* partsOf(
  context: Context,
  { event, ids, columns, language }: Exported,
): AsyncGenerator<Table, void> {
  const { facts, empty } = columns;
  const townIds = event.towns.map(({ id }) => id);
  const told =
    columns.questionIds.length > 0
      ? await tableQuestions(context, { eventId: event.id, townIds, language })
      : [];
  const questions = told.filter(({ id }) => columns.questionIds.includes(id));
  const t = translator(language, "roster");
  const blank = Array.from({ length: empty }, () => "");
  const header = facts.map((column) => t(`export.column.${column}`));
  yield [[...header, ...questions.map(({ label }) => label.value), ...blank]];
  const write = cellWriter(context, event, language);
  const questionIds = questions.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const people = await detailsOf(
      context.db,
      ids.slice(from, from + AT_ONCE),
      facts.some(isSealed),
    );
    const answers = await answerCells(
      context,
      { eventId: event.id, language, questionIds },
      people,
    );
    yield people.map((person) => [
      ...facts.map((column) => write(person, column)),
      ...(answers.get(person.id) ?? []),
      ...blank,
    ]);
  }
}

const isContact = (column: RosterColumn) => column === "guardianEmail" || isSealed(column);

const isSealed = (column: RosterColumn) =>
  column === "emergencyName" || column === "emergencyPhone";

/** Everything that may be asked for of these registrations, in their order, in a fixed number of queries. */
async function detailsOf(db: Db, ids: readonly string[], withContacts: boolean) {
  const rows = await db.registration.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, communityId: true, kind: true, state: true, changedAt: true },
      person: {
        select: {
          ...{ id: true, givenNames: true, familyName: true, birthDate: true, residence: true },
          ...{ passportGivenNames: true, passportFamilyName: true, sealed: withContacts },
          guardians: {
            where: { mayInform: true, account: { closedAt: null } },
            orderBy: { createdAt: "asc" },
            select: { account: { select: { email: true } } },
          },
        },
      },
    },
  });
  const parts = withContacts
    ? await openParts(
        db,
        rows.map(({ person: { id, sealed } }) => ({ id, sealed })),
      )
    : [];
  const all = new Map(
    rows.map((row, at) => [row.id, { ...row, emergency: parts[at]?.emergency ?? null }]),
  );
  return ids.flatMap((id) => all.get(id) ?? []);
}

type Detailed = Awaited<ReturnType<typeof detailsOf>>[number];

/** Writes a cell as its reader says it; how a family is reached stays empty for who need not know. */
function cellWriter(
  { actor }: Context,
  { id: eventId, hostId, towns, agesOn }: RosterEvent,
  language: Language,
) {
  const t = translator(language, "registrations");
  const countries = new Intl.DisplayNames(language, { type: "region" });
  const ages = isoDay(agesOn);
  const cells: Record<RosterColumn, (one: Detailed) => string> = {
    familyName: ({ person }) => person.familyName ?? "",
    givenNames: ({ person }) => person.givenNames,
    birthDate: ({ person }) => formatDay(language, person.birthDate),
    age: ({ person }) => String(ageOn(isoDay(person.birthDate), ages)),
    town: ({ communityId }) => towns.find(({ id }) => id === communityId)?.name ?? "",
    kind: ({ kind }) => t(`kind.${kind}`),
    state: ({ state }) => t(`state.${state}.badge`),
    since: ({ changedAt }) => formatDay(language, changedAt),
    residence: ({ person }) => countries.of(person.residence) ?? person.residence,
    passportFamilyName: ({ person }) => person.passportFamilyName ?? "",
    passportGivenNames: ({ person }) => person.passportGivenNames ?? "",
    guardianEmail: ({ person }) => person.guardians.map(({ account }) => account.email).join(", "),
    emergencyName: ({ emergency }) => emergency?.name ?? "",
    emergencyPhone: ({ emergency }) => emergency?.phone ?? "",
  };
  const mayKnow = ({ communityId }: Detailed) =>
    canContact(actor, { eventId, hostId, communityId });
  return (one: Detailed, column: RosterColumn) =>
    isContact(column) && !mayKnow(one) ? "" : cells[column](one);
}
