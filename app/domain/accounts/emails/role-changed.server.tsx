import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";
import type { Role } from "../actor.ts";

/** `place` is null for the whole platform. */
type Facts = { language: Language; role: Role; place: string | null };

/** Tells the holder that a role counts now. */
export async function roleGivenEmail(facts: Facts): Promise<Email> {
  const t = translator(facts.language, "mails");
  return roleEmail(facts, {
    subject: t("roleGiven.subject"),
    body: t("roleGiven.body"),
    action: t("roleGiven.action"),
    page: "manage",
  });
}

/** Tells the holder that a role has ended. */
export async function roleWithdrawnEmail(facts: Facts): Promise<Email> {
  const t = translator(facts.language, "mails");
  return roleEmail(facts, {
    subject: t("roleWithdrawn.subject"),
    body: t("roleWithdrawn.body"),
    action: t("roleWithdrawn.action"),
    page: "account",
  });
}

type Words = { subject: string; body: string; action: string; page: "manage" | "account" };

async function roleEmail({ language, role, place }: Facts, words: Words): Promise<Email> {
  const t = translator(language, "mails");
  const accounts = translator(language, "accounts");
  return renderEmail({
    language,
    subject: words.subject,
    preheader: words.body,
    paragraphs: [
      words.body,
      t("invitation.role", { role: accounts(`role.${role}`) }),
      ...(place ? [t("invitation.place", { place })] : []),
    ],
    action: {
      label: words.action,
      url: new URL(`/${language}/${words.page}`, env.APP_URL).href,
    },
    why: t("footer.account"),
  });
}
