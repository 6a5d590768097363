import type { Context } from "#app/domain/context.ts";
import { eventHead, shownHead } from "#app/domain/events/desk-queries.server.ts";
import { canBeChanged } from "#app/domain/events/lifecycle.ts";
import { writtenTexts } from "#app/domain/texts/reading.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { consentKinds, textField, TEXTS_BEGIN, titleField } from "./consent.ts";

/** What is read of a permission. */
export const storedConsent = {
  ...{ id: true, kind: true, isRequired: true, bothGuardians: true, kinds: true, version: true },
} as const;

/** The permissions that an event asks for, as its desk shows them; null where it is not there or has ended. */
export async function consentsDesk(context: Context, slug: string, language: Language) {
  const head = await eventHead(context, slug, language);
  if (!head || !canBeChanged(head.state)) return null;
  const { textSet, textSetId, consents } = await context.db.event.findUniqueOrThrow({
    where: { id: head.id },
    select: {
      ...{ textSetId: true, textSet: { select: { language: true } } },
      consents: { where: { retiredAt: null }, orderBy: { position: "asc" }, select: storedConsent },
    },
  });
  const texts = await writtenTexts(context.db, textSetId, textSet.language, TEXTS_BEGIN);
  const wordAt = (field: string) => texts.find((one) => one.field === field)?.value ?? "";
  return {
    head: shownHead(head),
    source: textSet.language,
    consents: consents.map((one) => ({
      ...one,
      title: wordAt(titleField(one.id)),
      text: wordAt(textField(one.id)),
    })),
    /** Those that can still be added. */
    others: consentKinds.filter((kind) => !consents.some((one) => one.kind === kind)),
  };
}

export type ConsentsDesk = NonNullable<Awaited<ReturnType<typeof consentsDesk>>>;
