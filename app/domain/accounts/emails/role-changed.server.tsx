import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";
import type { Role } from "../actor.ts";

/** `place` is null for the whole platform. */
type Facts = { language: Language; role: Role; place: string | null };

/** Tells the holder that a role counts now. */
export function roleGivenEmail(facts: Facts): Promise<Email> {
  return roleEmail(facts, { kind: "roleGiven", page: "manage" });
}

/** Tells the holder that a role has ended. */
export function roleWithdrawnEmail(facts: Facts): Promise<Email> {
  return roleEmail(facts, { kind: "roleWithdrawn", page: "account" });
}

type About = { kind: "roleGiven" | "roleWithdrawn"; page: "manage" | "account" };

async function roleEmail({ language, role, place }: Facts, { kind, page }: About): Promise<Email> {
  const t = translator(language, "mails");
  const accounts = translator(language, "accounts");
  return renderEmail({
    language,
    subject: t(`${kind}.subject`),
    preheader: t(`${kind}.body`),
    paragraphs: [
      t(`${kind}.body`),
      t("invitation.role", { role: accounts(`role.${role}`) }),
      ...(place ? [t("invitation.place", { place })] : []),
    ],
    action: {
      label: t(`${kind}.action`),
      url: new URL(`/${language}/${page}`, env.APP_URL).href,
    },
    why: t("footer.account"),
  });
}
