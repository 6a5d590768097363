import { formatDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";

/** `name` is the person's whose data are deleted; null: the account itself. `on` is a day. */
type Facts = { language: Language; name: string | null; on: string };

/** Tells what will be deleted and when, and leads to the button that stops it. */
export function erasureAskedEmail({ language, name, on }: Facts): Promise<Email> {
  const t = translator(language, "mails");
  const date = formatDay(language, on);
  return renderEmail({
    language,
    subject: t("erasureAsked.subject"),
    preheader: t("erasureAsked.preheader", { date }),
    paragraphs: [
      name ? t("erasureAsked.person", { date, name }) : t("erasureAsked.account", { date }),
      t("erasureAsked.until"),
    ],
    action: {
      label: t("erasureAsked.action"),
      url: new URL(`/${language}/family/privacy`, env.APP_URL).href,
    },
    last: [t("erasureAsked.notYou")],
    why: t("footer.account"),
  });
}
