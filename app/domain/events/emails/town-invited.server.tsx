import { formatRange } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";

type Facts = {
  /** The reader's. */
  language: Language;
  title: string;
  /** Name of the town that asks. */
  host: string;
  startsOn: string;
  endsOn: string;
};

/** Asks a coordinator whether her town takes part in an event. */
export function townInvitedEmail({ language, title, host, ...days }: Facts): Promise<Email> {
  const t = translator(language, "mails");
  const body = t("townInvited.body");
  return renderEmail({
    ...{ language, subject: t("townInvited.subject"), preheader: body },
    paragraphs: [
      body,
      t("townInvited.event", { title }),
      t("townInvited.host", { host }),
      t("townInvited.days", { dates: formatRange(language, days.startsOn, days.endsOn) }),
      t("townInvited.until"),
    ],
    action: {
      label: t("townInvited.action"),
      url: new URL(`/${language}/manage`, env.APP_URL).href,
    },
    why: t("footer.town"),
  });
}
