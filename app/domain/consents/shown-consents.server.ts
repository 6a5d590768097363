import { createHash } from "node:crypto";
import { shownTexts } from "#app/domain/texts/reading.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { textField, TEXTS_BEGIN, titleField } from "./consent.ts";
import { storedConsent } from "./consents-desk.server.ts";

/** The permissions that an event asks for, with their words as a reader sees them. */
export async function shownConsents(db: Tx, eventId: string, language: Language) {
  const [types, words] = await Promise.all([
    db.consentType.findMany({
      where: { eventId, retiredAt: null },
      orderBy: { position: "asc" },
      select: storedConsent,
    }),
    shownTexts(db, eventId, language, TEXTS_BEGIN),
  ]);
  const wordAt = (field: string) => words.get(field) ?? { value: "", language };
  return types.map((type) => {
    const [title, text] = [wordAt(titleField(type.id)), wordAt(textField(type.id))];
    return { ...type, title, text, print: printOf(title.value, text.value) };
  });
}

export type ShownConsent = Awaited<ReturnType<typeof shownConsents>>[number];

/** Stands for words in a form, so that nobody agrees to others than she was shown. */
export function printOf(title: string, text: string): string {
  return createHash("sha256").update(`${title}\n${text}`).digest("base64url").slice(0, 22);
}
