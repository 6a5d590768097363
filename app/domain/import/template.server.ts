import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { type SheetFile, sheetFile, type SheetFormat } from "#app/platform/sheet-files.server.ts";
import { importFields } from "./columns.ts";
import { importEvent } from "./import-event.server.ts";

type Asked = { slug: string; language: Language; format: SheetFormat };

/** An empty file with the columns that an event asks for, in the reader's language; null for who may not import. */
export async function importTemplate(
  { db, actor }: Context,
  { slug, language, format }: Asked,
): Promise<SheetFile | null> {
  const event = await importEvent(db, actor, slug);
  if (!event) return null;
  const t = translator(language, "import");
  const own = event.towns.filter(({ isOwn }) => isOwn);
  // What is the same in every row is no column.
  const spared = [own.length > 1 ? "" : "town", event.kinds.length > 1 ? "" : "kind"];
  const header = importFields.filter((field) => !spared.includes(field));
  const name = `${slug}-${t("template.name")}`;
  return sheetFile([header.map((field) => t(`column.${field}`))], { name, format });
}
