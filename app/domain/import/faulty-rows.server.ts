import type { Context } from "#app/domain/context.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { type SheetFile, sheetFile, type SheetFormat } from "#app/platform/sheet-files.server.ts";
import { ownImport } from "./own-import.server.ts";
import { openPlan, openSheet } from "./sealed-import.server.ts";

type Asked = { slug: string; language: Language; format: SheetFormat };

/** The rows that are not taken over as they came, each with its number and reasons; null where there is nothing to fetch. */
export async function faultyRows(
  context: Context,
  { slug, language, format }: Asked,
): Promise<SheetFile | null> {
  const found = (await ownImport(context, slug))?.found;
  if (!found?.sheet || !found.plan) return null;
  const { db, now } = context;
  const [sheet, plan] = await Promise.all([
    openSheet(db, found.id, found.sheet),
    openPlan(db, found.id, found.plan),
  ]);
  const t = translator(language, "import");
  const cellsOf = new Map(sheet.rows.map(({ at, cells }) => [at, cells]));
  const width = sheet.header.cells.length;
  const rows = plan.flatMap((row) => {
    if (row.is !== "faulty") return [];
    const cells = cellsOf.get(row.at) ?? [];
    const reasons = row.faults.map(({ code, value = "" }) => t(`finding.${code}`, { value }));
    const all = Array.from({ length: width }, (_, at) => cells[at] ?? "");
    return [[...all, String(row.at), reasons.join(" ")]];
  });
  const header = [...sheet.header.cells, t("faulty.row"), t("faulty.reason")];
  const name = `${slug}-${t("faulty.file")}-${isoDay(now)}`;
  return sheetFile([header, ...rows], { name, format });
}
