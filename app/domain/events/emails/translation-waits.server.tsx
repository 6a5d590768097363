import { formatLanguage } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";
import { deskPath } from "../desk-tabs.ts";

type Facts = {
  /** The reader's. */
  language: Language;
  slug: string;
  title: string;
  /** How many texts wait in which language. */
  waiting: { to: string; count: number }[];
};

/** Tells a coordinator that an event of her town wants its first translation. */
export async function translationWantedEmail(facts: Facts): Promise<Email> {
  const t = translator(facts.language, "mails");
  return waitingEmail(facts, {
    subject: t("translationWanted.subject"),
    body: t("translationWanted.body"),
  });
}

/** Tells a coordinator that the original of what is translated has changed. */
export async function translationOutOfDateEmail(facts: Facts): Promise<Email> {
  const t = translator(facts.language, "mails");
  return waitingEmail(facts, {
    subject: t("translationOutOfDate.subject"),
    body: t("translationOutOfDate.body"),
  });
}

type Words = { subject: string; body: string };

async function waitingEmail(facts: Facts, { subject, body }: Words): Promise<Email> {
  const { language, slug, title, waiting } = facts;
  const t = translator(language, "mails");
  const url = new URL(deskPath(language, slug, "translations"), env.APP_URL);
  const [first] = waiting;
  if (first) url.searchParams.set("to", first.to);
  return renderEmail({
    ...{ language, subject, preheader: body },
    paragraphs: [
      body,
      t("translation.event", { title }),
      ...waiting.map(({ to, count }) =>
        t("translation.waiting", { count, language: formatLanguage(language, to) }),
      ),
    ],
    action: { label: t("translation.action"), url: url.href },
    why: t("footer.translator"),
  });
}
