import { dayAt, formatTime } from "#app/i18n/formats.ts";
import { homeZones } from "#app/i18n/home-zones.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";

/** `at` is an ISO instant; `device` may be empty. */
type Facts = { language: Language; device: string; at: string };

/** Tells that a passkey was added, in case it was somebody else. */
export async function passkeyAddedEmail(facts: Facts): Promise<Email> {
  const { t, when } = wordsFor(facts);
  const subject = t("passkeyAdded.subject");
  return changedEmail(facts, { subject, body: t("passkeyAdded.body", when) });
}

/** Tells that a passkey was removed. */
export async function passkeyRemovedEmail(facts: Facts): Promise<Email> {
  const { t, when } = wordsFor(facts);
  const subject = t("passkeyRemoved.subject");
  return changedEmail(facts, { subject, body: t("passkeyRemoved.body", when) });
}

function wordsFor({ language, at }: Facts) {
  const [instant, zone] = [new Date(at), homeZones[language]];
  const when = {
    date: dayAt(language, instant, zone),
    time: formatTime(language, instant, zone),
  };
  return { t: translator(language, "mails"), when };
}

type Words = { subject: string; body: string };

async function changedEmail({ language, device }: Facts, { subject, body }: Words): Promise<Email> {
  const t = translator(language, "mails");
  return renderEmail({
    language,
    subject,
    preheader: body,
    paragraphs: [body, ...(device ? [t("passkeyChanged.device", { device })] : [])],
    action: {
      label: t("passkeyChanged.action"),
      url: new URL(`/${language}/account`, env.APP_URL).href,
    },
    last: [t("passkeyChanged.notYou")],
    why: t("footer.account"),
  });
}
