import { formatDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";

type Facts = {
  language: Language;
  verdict: "approve" | "refuse" | "pause";
  town: string;
  /** Last day of an approval; empty for the others. */
  until: string;
};

/** Tells a family whether it may host, and never why not. */
export function hostDecidedEmail({ language, verdict, town, until }: Facts): Promise<Email> {
  const t = translator(language, "mails");
  const date = until ? formatDay(language, until) : "";
  return renderEmail({
    language,
    subject: t("hostDecided.subject"),
    preheader: t(`hostDecided.${verdict}`),
    paragraphs: [
      t(`hostDecided.${verdict}`),
      ...(date ? [t("hostDecided.until", { date })] : []),
      t("hostDecided.town", { town }),
    ],
    action: {
      label: t("hostDecided.action"),
      url: new URL(`/${language}/family/hosting`, env.APP_URL).href,
    },
    why: t("footer.host"),
  });
}
