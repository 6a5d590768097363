import type { z } from "zod";
import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";
import { acceptImport } from "./accept-import.server.ts";
import { mapImport } from "./check-import.server.ts";
import { importToChange, moveOn } from "./own-import.server.ts";
import { readAgain } from "./read-import.server.ts";
import type { importForm } from "./schema.ts";
import { discardImport, startImport } from "./start-import.server.ts";

type Doing = { slug: string; language: Language; form: z.output<typeof importForm> };

/** Does what a form of the page of an import asks for. */
export async function doImport(context: Context, { slug, language, form }: Doing): Promise<void> {
  switch (form.intent) {
    case "upload":
      return startImport(context, { slug, language, file: form.file });
    case "reread":
      return readAgain(context, { slug, encoding: form.encoding });
    case "map": {
      const standard = { town: form.town ?? null, kind: form.kind ?? null };
      return mapImport(context, { slug, mapping: form.column, standard });
    }
    case "accept":
      return acceptImport(context, { slug, language, choices: form.choice });
    case "back":
      return backToColumns(context, slug);
    case "discard":
      return discardImport(context, slug);
  }
}

async function backToColumns(context: Context, slug: string): Promise<void> {
  const { row } = await importToChange(context, slug, ["preview"]);
  await context.db.$transaction((tx) => moveOn(tx, row, { state: "mapping", plan: null }));
}
