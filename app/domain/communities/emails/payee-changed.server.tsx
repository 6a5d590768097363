import { dayAt, formatTime } from "#app/i18n/formats.ts";
import { homeZones } from "#app/i18n/home-zones.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";

/** `at` is an ISO instant; `slug` the address of the town's desk. */
type Facts = { language: Language; town: string; slug: string; at: string };

/** Tells that a town's bank details were changed, in case it was somebody who should not have. */
export async function payeeChangedEmail({ language, town, slug, at }: Facts): Promise<Email> {
  const t = translator(language, "mails");
  const [instant, zone] = [new Date(at), homeZones[language]];
  const when = {
    date: dayAt(language, instant, zone),
    time: formatTime(language, instant, zone),
  };
  const body = t("payeeChanged.body", when);
  return renderEmail({
    language,
    subject: t("payeeChanged.subject"),
    preheader: body,
    paragraphs: [body, t("invitation.place", { place: town })],
    action: {
      label: t("payeeChanged.action"),
      url: new URL(`/${language}/manage/communities/${slug}`, env.APP_URL).href,
    },
    last: [t("payeeChanged.notYou")],
    why: t("footer.staff"),
  });
}
