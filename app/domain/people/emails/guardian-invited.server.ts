import { formatList } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";

/** `names` of those to act for; `inviter` may have given no name. */
type Facts = { language: Language; names: string[]; inviter: string; invitationId: string };

/** Asks somebody to act for children beside who invites her, and leads to where she accepts. */
export function guardianInvitedEmail(facts: Facts): Promise<Email> {
  const { language, names, inviter, invitationId } = facts;
  const t = translator(language, "mails");
  return renderEmail({
    language,
    subject: t("guardianInvited.subject"),
    preheader: t("guardianInvited.body"),
    paragraphs: [
      t("guardianInvited.body"),
      t("registration.who", { names: formatList(language, names) }),
      ...(inviter ? [t("guardianInvited.by", { name: inviter })] : []),
      t("guardianInvited.end"),
    ],
    action: {
      label: t("guardianInvited.action"),
      url: new URL(`/${language}/family/guardians/${invitationId}`, env.APP_URL).href,
    },
    last: [t("guardianInvited.notYou")],
    why: t("footer.invited"),
  });
}
