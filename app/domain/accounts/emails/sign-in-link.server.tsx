import { formatDuration } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";
import { LINK_MINUTES, showCode } from "../sign-in-link.ts";

type Facts = { language: Language; link: string; code: string };

/** Link and code for an address that has an account. */
export async function signInLinkEmail(facts: Facts): Promise<Email> {
  const { t, time } = wordsFor(facts);
  return renderEmail({
    ...linkParts(facts),
    subject: t("signInLink.subject"),
    preheader: t("signInLink.preheader", { time }),
    paragraphs: [t("signInLink.body", { time })],
    action: { label: t("signInLink.action"), url: facts.link },
    last: [t("signInLink.notYou")],
  });
}

/** The same for an address that has none: using its link opens a family account. */
export async function signInNewEmail(facts: Facts): Promise<Email> {
  const { t, time } = wordsFor(facts);
  return renderEmail({
    ...linkParts(facts),
    subject: t("signInUnknown.subject"),
    preheader: t("signInUnknown.preheader", { time }),
    paragraphs: [t("signInUnknown.body", { time })],
    action: { label: t("signInUnknown.action"), url: facts.link },
    last: [t("signInUnknown.notYou")],
  });
}

/** How long, not until when: nobody here knows whose clock hangs where the mail is read. */
function wordsFor({ language }: Facts) {
  const time = formatDuration(language, LINK_MINUTES, "minute");
  return { t: translator(language, "mails"), time };
}

/** What both mails share. */
function linkParts(facts: Facts) {
  const { t } = wordsFor(facts);
  return {
    language: facts.language,
    after: [t("signInLink.otherDevice")],
    code: showCode(facts.code),
    why: t("footer.signIn"),
  };
}
