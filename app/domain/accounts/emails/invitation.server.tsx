import { dayAt } from "#app/i18n/formats.ts";
import { homeZones } from "#app/i18n/home-zones.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";
import type { Role } from "../actor.ts";

/** `until` is an ISO instant; `place` is null for the whole platform. */
type Facts = { language: Language; link: string; until: string };
type Inviter = { name: string | null; role: Role };
type Offer = Facts & { role: Role; place: string | null; inviter?: Inviter | null };

/** Offers a role, and says who does; the link leads to the page that accepts it. */
export async function invitationEmail({
  language,
  link,
  until,
  role,
  place,
  inviter,
}: Offer): Promise<Email> {
  const t = translator(language, "mails");
  const accounts = translator(language, "accounts");
  const date = dayAt(language, new Date(until), homeZones[language]);
  const inviterRole = inviter && accounts(`role.${inviter.role}`);
  const by = inviter?.name ? `${inviter.name}, ${inviterRole}` : inviterRole;
  return renderEmail({
    language,
    subject: t("invitation.subject"),
    preheader: t("invitation.how", { date }),
    paragraphs: [
      t("invitation.body"),
      t("invitation.role", { role: accounts(`role.${role}`) }),
      ...(place ? [t("invitation.place", { place })] : []),
      ...(by ? [t("invitation.by", { by })] : []),
      t("invitation.how", { date }),
    ],
    action: { label: t("invitation.action"), url: link },
    last: [t("invitation.notYou")],
    why: t("footer.invited"),
  });
}

/** Sent when two administrators have confirmed that a passkey is lost. */
export async function passkeyRecoveryEmail({ language, link, until }: Facts): Promise<Email> {
  const t = translator(language, "mails");
  const date = dayAt(language, new Date(until), homeZones[language]);
  return renderEmail({
    language,
    subject: t("passkeyRecovery.subject"),
    preheader: t("passkeyRecovery.body", { date }),
    paragraphs: [t("passkeyRecovery.body", { date })],
    action: { label: t("passkeyRecovery.action"), url: link },
    last: [t("passkeyRecovery.notYou")],
    why: t("footer.account"),
  });
}
