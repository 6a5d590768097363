import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";

/** Tells that the copy of somebody's data lies ready; it is taken after signing in, never by mail. */
export function dataReadyEmail({ language }: { language: Language }): Promise<Email> {
  const t = translator(language, "mails");
  return renderEmail({
    language,
    subject: t("dataReady.subject"),
    preheader: t("dataReady.preheader"),
    paragraphs: [t("dataReady.body")],
    action: {
      label: t("dataReady.action"),
      url: new URL(`/${language}/family/privacy`, env.APP_URL).href,
    },
    last: [t("passkeyChanged.notYou")],
    why: t("footer.account"),
  });
}
