import type { Context } from "#app/domain/context.ts";
import { rosterEvent } from "#app/domain/registrations/roster-event.server.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { Mapping } from "./columns.ts";
import { type OwnImport, ownImport } from "./own-import.server.ts";
import type { PlannedRow } from "./plan.ts";
import { MOST_CHOICES } from "./schema.ts";
import { openPlan, openSheet } from "./sealed-import.server.ts";
import { encodings, type Sheet, type SheetFault, sheetFaults } from "./sheet.ts";
import { mappingSchema, standardSchema } from "./standard.ts";

/** Rows from which people see what a column holds. */
const SAMPLES = 3;

/** Faulty rows of a page; the file to download has them all. */
const FAULTY_A_PAGE = 50;

type Asked = { language: Language; page: number };

/** The page of an import: the event's desk, and how far the reader's own import is; null for who may not import. */
export async function importPage(context: Context, slug: string, asked: Asked) {
  const [own, desk] = await Promise.all([
    ownImport(context, slug),
    rosterEvent(context, slug, asked.language),
  ]);
  if (!own || !desk) return null;
  const { head, kinds, towns } = desk;
  const found = own.found && (await shown(context.db, own.found, asked));
  return { head, kinds, towns: towns.map(({ slug: at, name }) => ({ slug: at, name })), found };
}

export type ImportPage = NonNullable<Awaited<ReturnType<typeof importPage>>>;

async function shown(db: Db, row: OwnImport, { page }: Asked) {
  const { id, state, fileName, goodCount, doneCount } = row;
  const facts = { id, fileName, deleteOn: isoDay(row.deleteAt) };
  if (state === "refused") return { ...facts, is: "refused" as const, fault: faultOf(row) };
  if (state === "reading" || state === "checking" || state === "running")
    return { ...facts, is: state, done: doneCount, total: goodCount };
  const sheet = await openSheet(db, id, row.sheet ?? new Uint8Array());
  if (state === "mapping") return { ...facts, is: "mapping" as const, ...mappingOf(row, sheet) };
  const plan = await openPlan(db, id, row.plan ?? new Uint8Array());
  const found = foundRows(plan, { sheet, mapping: mappingSchema.parse(row.mapping), page });
  if (state === "preview") return { ...facts, is: "preview" as const, ...found };
  const failed = Object.entries(row.failed ?? {}).map(([at, code]) => {
    return { at: Number(at), code: String(code) };
  });
  const registered = doneCount - failed.length;
  return { ...facts, is: "done" as const, ...found, registered, failed };
}

export type ShownImport = NonNullable<Awaited<ReturnType<typeof shown>>>;

const faultOf = ({ fault }: OwnImport): SheetFault =>
  sheetFaults.find((one) => one === fault) ?? "broken";

function mappingOf(row: OwnImport, { header, rows, format, encoding }: Sheet) {
  return {
    columns: header.cells.map((name, at) => ({
      name,
      samples: rows.slice(0, SAMPLES).map(({ cells }) => cells[at] ?? ""),
    })),
    ...{ count: rows.length, format, encoding, encodings: [...encodings] },
    mapping: mappingSchema.parse(row.mapping),
    standard: standardSchema.parse(row.standard),
  };
}

/** What was found of the rows: how many of each, the faulty of a page, and those to decide on. */
function foundRows(
  plan: readonly PlannedRow[],
  { sheet, mapping, page }: { sheet: Sheet; mapping: Mapping; page: number },
) {
  const cellsOf = new Map(sheet.rows.map(({ at, cells }) => [at, cells]));
  const nameOf = (at: number) => {
    const cells = cellsOf.get(at) ?? [];
    return [mapping.givenNames, mapping.familyName]
      .map((column) => cells[column ?? -1] ?? "")
      .join(" ")
      .trim();
  };
  const faulty = plan.flatMap((row) => (row.is === "faulty" ? row : []));
  const open = plan.flatMap((row) => (row.is === "open" ? row : []));
  return {
    counts: {
      ...{ good: plan.filter(({ is }) => is === "good").length, faulty: faulty.length },
      ...{ known: plan.filter(({ is }) => is === "known").length, open: open.length },
    },
    ...{ page, pages: Math.ceil(faulty.length / FAULTY_A_PAGE) },
    faulty: faulty.slice((page - 1) * FAULTY_A_PAGE, page * FAULTY_A_PAGE).map((row) => {
      return { at: row.at, name: nameOf(row.at), faults: row.faults };
    }),
    open: open.slice(0, MOST_CHOICES).map(({ at, person, suspicion }) => {
      const { personId, ...like } = suspicion;
      const { givenNames, familyName, birthDate } = person;
      return { at, givenNames, familyName: familyName ?? "", birthDate, like, isKnown: !!personId };
    }),
  };
}
