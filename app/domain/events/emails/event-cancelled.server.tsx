import { formatLanguage, formatRange } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";

type Facts = {
  language: Language;
  title: string;
  /** Name of the town that hosts it. */
  host: string;
  /** Days of the host's calendar: `2027-07-04`. */
  startsOn: string;
  endsOn: string;
  reason: string;
  /** Language of the reason. */
  writtenIn: string;
  /** Address of its page; null for a draft, which has none. */
  slug: string | null;
};

const LONGEST_SUBJECT = 78;

/** Tells everybody whom it concerns that an event will not take place, and why. */
export async function eventCancelledEmail(facts: Facts): Promise<Email> {
  const { language, title, host, startsOn, endsOn, reason, writtenIn, slug } = facts;
  const t = translator(language, "mails");
  const subject = t("eventCancelled.subject", { event: title });
  const page = slug ? `events/${slug}` : "manage";
  return renderEmail({
    language,
    subject: subject.length > LONGEST_SUBJECT ? t("eventCancelled.shortSubject") : subject,
    preheader: t("eventCancelled.preheader", { event: title }),
    paragraphs: [
      t("eventCancelled.body", { event: title }),
      t("eventCancelled.when", { range: formatRange(language, startsOn, endsOn), host }),
      writtenIn === language
        ? t("eventCancelled.reason", { reason })
        : t("eventCancelled.reasonIn", { reason, language: formatLanguage(language, writtenIn) }),
    ],
    action: {
      label: slug ? t("eventCancelled.action") : t("roleGiven.action"),
      url: new URL(`/${language}/${page}`, env.APP_URL).href,
    },
    why: t("footer.account"),
  });
}
