import { formatList, formatRange } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";
import { inSubject } from "./registration-mail.server.ts";

/** `startsOn` and `endsOn` are days of the host's calendar; `town` is who registered them. */
type Facts = {
  language: Language;
  title: string;
  startsOn: string;
  endsOn: string;
  names: string[];
  town: string;
  invitationId: string;
};

/** Tells a guardian that a town has registered her people, and leads to where she takes over. */
export function familyRegisteredEmail(facts: Facts): Promise<Email> {
  const { language, title, startsOn, endsOn, names, town, invitationId } = facts;
  const t = translator(language, "mails");
  return renderEmail({
    language,
    subject: t("familyRegistered.subject", { event: inSubject(title) }),
    preheader: t("familyRegistered.preheader"),
    paragraphs: [
      t("familyRegistered.body", { town }),
      t("registration.event", { event: title }),
      t("registration.dates", { range: formatRange(language, startsOn, endsOn) }),
      t("registration.who", { names: formatList(language, names) }),
      t("familyRegistered.end"),
    ],
    action: {
      label: t("familyRegistered.action"),
      url: new URL(`/${language}/family/invitations/${invitationId}`, env.APP_URL).href,
    },
    last: [t("familyRegistered.notYou")],
    why: t("footer.invited"),
  });
}
