import { formatList, formatRange } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";
import { inSubject } from "./registration-mail.server.ts";

/** `startsOn` and `endsOn` are days of the host's calendar; `names` of those of whom something is missing. */
type Facts = {
  language: Language;
  title: string;
  startsOn: string;
  endsOn: string;
  names: string[];
};

/** Reminds of what is missing of registrations, without saying what: that stands on the family's own page. */
export function registrationIncompleteEmail(facts: Facts): Promise<Email> {
  const { language, title, startsOn, endsOn, names } = facts;
  const t = translator(language, "mails");
  return renderEmail({
    language,
    subject: t("registrationIncomplete.subject", { event: inSubject(title) }),
    preheader: t("registrationIncomplete.body"),
    paragraphs: [
      t("registrationIncomplete.body"),
      t("registration.event", { event: title }),
      t("registration.dates", { range: formatRange(language, startsOn, endsOn) }),
      t("registration.who", { names: formatList(language, names) }),
    ],
    action: {
      label: t("registrationIncomplete.action"),
      url: new URL(`/${language}/family`, env.APP_URL).href,
    },
    why: t("footer.guardian"),
  });
}
