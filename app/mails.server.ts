import type { Language } from "#app/i18n/languages.ts";
import type { Email } from "#app/platform/email.ts";

/** Writes one kind of mail from facts, in the recipient's language; sends nothing. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind has facts of its own
type MailFunction = (facts: any) => Promise<Email>;

export type WithLanguage<Facts> = Facts & { language: Language };

/** Every mail Gemina sends, by its kind. */
export const mails = {} satisfies Record<string, MailFunction>;
