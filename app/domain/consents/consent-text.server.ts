import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/db.server.ts";
import type { ShownConsent } from "./shown-consents.server.ts";

/** Keeps the words that somebody is shown, once; changed words become the next version. Answers the id of the version. */
export async function keptText(tx: Tx, now: Date, consent: ShownConsent): Promise<string> {
  const { id: typeId, title, text } = consent;
  const language = text.language;
  const words = { title: title.value, text: text.value };
  for (;;) {
    const last = await tx.consentText.findFirst({
      where: { typeId, language },
      orderBy: { version: "desc" },
    });
    if (last && last.title === words.title && last.text === words.text) return last.id;
    // Somebody else may keep the same words at this moment: the first row stays.
    const version = (last?.version ?? 0) + 1;
    const row = { ...{ id: randomUUID(), typeId, language, version }, ...words, createdAt: now };
    const { count } = await tx.consentText.createMany({ data: [row], skipDuplicates: true });
    if (count === 1) return row.id;
  }
}
