import type { Context } from "#app/domain/context.ts";
import { formatsOf, isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { type PdfPart, writePdf } from "#app/platform/pdf.server.ts";
import { personParts } from "./person-parts.server.ts";
import { registrationParts } from "./registration-parts.server.ts";
import type { Scope } from "./scope.server.ts";

/** A family's data as a document to read, in its language; the file for programs holds every detail. */
export async function writeDocument(context: Context, scope: Scope, language: Language) {
  const t = translator(language, "ownData");
  const people = await Promise.all(scope.personIds.map((id) => personParts(context, id, language)));
  return writePdf({
    ...{ title: t("document.title"), language, createdAt: context.now },
    parts: [
      { kind: "text", text: t("document.lead") },
      ...(await accountParts(context, scope, language)),
      ...people.flat(),
      ...(await registrationParts(context, language)),
    ],
    foot: (page, of) => t("document.foot", { page, of }),
  });
}

async function accountParts(
  { db, now }: Context,
  { accountId }: Scope,
  language: Language,
): Promise<PdfPart[]> {
  const t = translator(language, "ownData");
  const formats = formatsOf(language);
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, name: true, language: true, createdAt: true },
  });
  return [
    { kind: "heading", level: 2, text: t("document.account") },
    {
      kind: "facts",
      rows: [
        [t("document.email"), account.email],
        ...(account.name ? [[t("document.name"), account.name] as const] : []),
        [t("document.language"), formats.language(account.language)],
        [t("document.since"), formats.day(isoDay(account.createdAt))],
        [t("document.made"), formats.day(isoDay(now))],
      ],
    },
  ];
}
