import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { groupsOf } from "#app/domain/groups/queries.server.ts";
import type { GroupKind } from "#app/domain/groups/fit.ts";
import { badgeCode } from "#app/domain/registrations/badge-code.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { type PdfPart, writePdf } from "#app/platform/pdf.server.ts";
import { type SheetFile, sheetFile } from "#app/platform/sheet-files.server.ts";
import { emergencyParts } from "./emergency-sheets.server.ts";
import {
  DESTROYED_AFTER,
  formatsFor,
  isSensitive,
  type ListFormat,
  type ListKind,
} from "./kinds.ts";
import { type ListEvent, listEvent } from "./list-event.server.ts";
import { type ListedPerson, peopleOn } from "./people.server.ts";
import { type ListTable, tables, tablesOfGroups, type Writing } from "./tables.ts";

type Asked = { slug: string; kind: ListKind; format: ListFormat; language: Language };

const kindsOfGroups: Partial<Record<ListKind, GroupKind>> = {
  ...{ rooms: "room", buses: "bus", activities: "activity", tables: "table" },
};

/**
 * Makes a list of an event's people in a language, on paper or as a table: those whom the actor reads, who have a
 * place. The trail keeps who made which for how many. Null for who reads none of them, and for a form that a list has
 * not.
 */
export async function makeList(context: Context, asked: Asked): Promise<SheetFile | null> {
  const { slug, kind, format, language } = asked;
  const event = await listEvent(context, slug, language);
  if (!event || !formatsFor(kind).includes(format)) return null;
  const { db, actor, now } = context;
  const t = translator(language, "lists");
  const people = await peopleOn(db, event, language);
  await db.$transaction((tx) =>
    recordAudit(tx, {
      ...{ chain: event.hostId, action: `lists.${kind}`, subject: event.id, now },
      ...{ actorId: accountIdOf(actor), details: { count: people.length } },
    }),
  );
  const name = `${slug}-${t(`file.${kind}`)}-${dayIn(event.timeZone, now)}`;
  if (format === "pdf") {
    const bytes = await onPaper(context, { event, people, kind, language });
    return { name: `${name}.pdf`, type: "application/pdf", bytes };
  }
  const whole = await tablesFor(context, { event, people, kind, language });
  return sheetFile(asOne(whole), { name, format });
}

type Making = {
  event: ListEvent;
  people: readonly ListedPerson[];
  kind: ListKind;
  language: Language;
};

const writingOf = (event: ListEvent, language: Language): Writing => {
  const t = translator(language, "lists");
  return {
    t: (key) => t(`column.${key}`),
    formats: formatsOf(language),
    startsOn: event.startsOn,
    endsOn: event.endsOn,
  };
};

async function tablesFor({ db }: Context, making: Making): Promise<ListTable[]> {
  const { event, people, kind, language } = making;
  const writing = writingOf(event, language);
  const groupKind = kindsOfGroups[kind];
  if (!groupKind) return tables[kind]?.(people, writing) ?? [];
  const t = translator(language, "lists");
  const groups = await groupsOf(db, event.id, groupKind);
  return tablesOfGroups(
    people,
    groups.map(({ id, name, leaders }) => ({
      ...{ id, name, leaders: leaders.flatMap(({ account }) => account.name ?? []) },
    })),
    {
      ...writing,
      noGroup: t("noGroup"),
      ledBy: (names) => t("ledBy", { names: writing.formats.list(names) }),
    },
  );
}

/** Sections of one list under each other, with the name of the section in a column of its own. */
function asOne(whole: readonly ListTable[]): string[][] {
  const [first] = whole;
  if (!first) return [];
  const hasSections = whole.some(({ heading }) => heading !== undefined);
  const own = (heading: string | undefined, row: string[]) =>
    hasSections ? [heading ?? "", ...row] : row;
  if (!hasSections && whole.length > 1) return besides(whole);
  return [
    own("", first.head),
    ...whole.flatMap(({ heading, rows }) => rows.map((row) => own(heading, row))),
  ];
}

/** Days of one table after those of the other: on paper they are on pages of their own. */
function besides(whole: readonly ListTable[]): string[][] {
  const [first, ...rest] = whole.map(({ head, rows }) => [head, ...rows]);
  return (first ?? []).map((row, at) => [
    ...row,
    ...rest.flatMap((table) => table[at]?.slice(2) ?? []),
  ]);
}

async function onPaper(context: Context, making: Making): Promise<Uint8Array<ArrayBuffer>> {
  const { event, people, kind, language } = making;
  const { actor, db, now } = context;
  const t = translator(language, "lists");
  const formats = formatsOf(language);
  const reader =
    actor.kind === "person"
      ? await db.account.findUnique({ where: { id: actor.accountId }, select: { name: true } })
      : null;
  const made = t("made", {
    name: reader?.name ?? "",
    date: formats.day(dayIn(event.timeZone, now)),
  });
  const destroyed = formats.day(
    new Date(Date.parse(event.endsOn) + DESTROYED_AFTER * 86_400_000).toISOString().slice(0, 10),
  );
  const warning: PdfPart[] = isSensitive(kind)
    ? [{ kind: "text", text: t("destroy", { date: destroyed }) }]
    : [];
  return writePdf({
    ...{ title: `${t(`kind.${kind}`)}: ${event.head.title}`, language, createdAt: now },
    isLandscape: kind === "attendance" || kind === "participants" || kind === "contacts",
    parts: [
      { kind: "text", text: formats.range(event.startsOn, event.endsOn) },
      ...warning,
      ...(await bodyOf(context, making)),
      ...(people.length === 0 ? [{ kind: "text", text: t("nobody") } as const] : []),
    ],
    foot: (page, of) => t("foot", { made, page, of }),
  });
}

async function bodyOf(context: Context, making: Making): Promise<PdfPart[]> {
  const { event, people, kind, language } = making;
  if (kind === "emergency") return emergencyParts(context, { event, people, language });
  if (kind === "badges") return badgesOf(event, people);
  const t = translator(language, "lists");
  const whole = await tablesFor(context, making);
  return [
    { kind: "text", text: t("sorted") },
    ...whole.flatMap(({ heading, note, head, rows, widths, least = 0 }, at): PdfPart[] => [
      ...(at > 0 && heading === undefined ? [{ kind: "page" } as const] : []),
      ...(heading === undefined ? [] : [{ kind: "heading", level: 2, text: heading } as const]),
      ...(note === undefined ? [] : [{ kind: "text", text: note } as const]),
      ...(rows.length > 0 ? [{ kind: "grid", head, rows, widths, least } as const] : []),
    ]),
  ];
}

const badgesOf = ({ head }: ListEvent, people: readonly ListedPerson[]): PdfPart[] => [
  {
    kind: "badges",
    badges: people.map(({ id, name, latin, town }) => ({
      ...{ name, latin: [latin.givenNames, latin.familyName].filter(Boolean).join(" ") },
      ...{ lines: [town, head.title], code: badgeCode(id) },
    })),
  },
];
