import type { Context } from "#app/domain/context.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { sealField } from "#app/platform/field-encryption.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { copyData } from "./copy-data.server.ts";
import { exportField } from "./export-field.server.ts";
import { asFamily, scopeOf } from "./scope.server.ts";
import { writeDocument } from "./write-document.server.ts";

/** Makes a copy that was asked for, in both forms, and writes that it is ready. Safe to repeat. */
export async function makeExport(context: Context, exportId: string): Promise<void> {
  const { db, now } = context;
  const asked = await db.dataExport.findFirst({
    where: { id: exportId, readyAt: null },
    select: { accountId: true, language: true },
  });
  if (!asked || !isLanguage(asked.language)) return;
  const { accountId, language } = asked;
  const scope = await scopeOf(db, accountId);
  if (!scope) return;
  const family = asFamily(context, accountId, language);
  const data = JSON.stringify({ madeAt: now, ...(await copyData(db, scope)) }, null, 2);
  const document = Buffer.from(await writeDocument(family, scope, language)).toString("base64");
  await db.$transaction(async (tx) => {
    // A copy that has been deleted meanwhile leaves no key behind.
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      select id::text from data_exports where id = ${exportId}::uuid and ready_at is null for update`;
    if (!row) return;
    await tx.dataExport.updateMany({
      where: { id: exportId },
      data: {
        data: await sealField(tx, now, exportField(exportId, "json"), data),
        document: await sealField(tx, now, exportField(exportId, "pdf"), document),
        readyAt: now,
      },
    });
    await queueMail(tx, now, {
      ...{ kind: "dataReady", to: scope.email, language, reason: `export:${exportId}`, facts: {} },
    });
  });
}
