import { inSubject } from "#app/domain/registrations/emails/registration-mail.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";

type Facts = { language: Language; title: string; registrationId: string; to: "family" | "desk" };

/** Says that a message has come about a registration. What it says stands behind the sign-in alone. */
export function messageArrivedEmail(facts: Facts): Promise<Email> {
  const { language, title, registrationId, to } = facts;
  const t = translator(language, "mails");
  const place = to === "family" ? "family" : "manage";
  return renderEmail({
    language,
    subject: t("messageArrived.subject", { event: inSubject(title) }),
    preheader: t(`messageArrived.${to}`),
    paragraphs: [t(`messageArrived.${to}`), t("registration.event", { event: title })],
    action: {
      label: t("messageArrived.action"),
      url: new URL(`/${language}/${place}/registrations/${registrationId}/messages`, env.APP_URL)
        .href,
    },
    why: t(to === "family" ? "footer.guardian" : "footer.desk"),
  });
}
