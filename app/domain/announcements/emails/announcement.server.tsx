import type { Language } from "#app/i18n/languages.ts";
import { inSubject } from "#app/domain/registrations/emails/registration-mail.server.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";

type Facts = {
  language: Language;
  /** Title of the event: the subject says no more, whatever the desk wrote. */
  event: string;
  heading: string;
  /** Paragraphs, parted by empty lines. */
  body: string;
  /** Whose thread an answer belongs to. */
  registrationId: string;
};

/** What the desk of an event writes to many, in its own words. */
export function announcementEmail(facts: Facts): Promise<Email> {
  const { language, event, heading, body, registrationId } = facts;
  const t = translator(language, "mails");
  return renderEmail({
    ...{ language, subject: t("announcement.subject", { event: inSubject(event) }) },
    preheader: heading,
    paragraphs: [
      heading,
      ...body
        .split(/\n{2,}/)
        .map((one) => one.trim())
        .filter(Boolean),
    ],
    action: {
      label: t("announcement.action"),
      url: new URL(`/${language}/family/registrations/${registrationId}/messages`, env.APP_URL)
        .href,
    },
    why: t("announcement.why"),
  });
}
