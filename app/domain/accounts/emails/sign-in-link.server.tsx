import { formatTime } from "#app/i18n/formats.ts";
import { homeZones } from "#app/i18n/home-zones.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";
import { showCode } from "../sign-in-link.ts";

/** `until` is an ISO instant. */
type Facts = { language: Language; link: string; code: string; until: string };

/** Link and code for an address that has an account. */
export function signInLinkEmail(facts: Facts): Promise<Email> {
  return linkEmail(facts, "signInLink");
}

/** The same for an address that has none: using its link opens a family account. */
export function signInNewEmail(facts: Facts): Promise<Email> {
  return linkEmail(facts, "signInUnknown");
}

async function linkEmail(
  { language, link, code, until }: Facts,
  kind: "signInLink" | "signInUnknown",
): Promise<Email> {
  const t = translator(language, "mails");
  const time = formatTime(language, new Date(until), homeZones[language]);
  return renderEmail({
    language,
    subject: t(`${kind}.subject`),
    preheader: t(`${kind}.preheader`, { time }),
    paragraphs: [t(`${kind}.body`, { time })],
    action: { label: t(`${kind}.action`), url: link },
    after: [t("signInLink.otherDevice")],
    code: showCode(code),
    last: [t(`${kind}.notYou`)],
    why: t("footer.signIn"),
  });
}
