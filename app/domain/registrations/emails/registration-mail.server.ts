import { dayAt, formatList, formatRange, formatTime } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";
import { shortText } from "#app/ui/short-text.ts";

/** What every mail about registrations is written from: one family's people at one event. */
export type RegistrationFacts = {
  language: Language;
  /** Title of the event. */
  title: string;
  /** Days of the host's calendar: `2027-07-04`. */
  startsOn: string;
  endsOn: string;
  names: string[];
  /** One of the registrations, whose page shows them all. */
  registrationId: string;
};

/** A moment and the clock by which it is told. */
export type Term = { at: string; timeZone: string };

type Words = {
  subject: string;
  preheader: string;
  body: string;
  /** What is particular, each a line of its own. */
  lines?: string[];
  end: string;
  /** Words of the button, where they are not the usual ones. */
  action?: string;
};

/** Leaves room for the words before it in every language. */
const LONGEST_TITLE = 46;

/** The title as it stands in a subject. */
export const inSubject = (title: string) => shortText(title, LONGEST_TITLE);

/** Day and time of a term in the reader's words. */
export const termOf = (language: Language, { at, timeZone }: Term) => ({
  date: dayAt(language, new Date(at), timeZone),
  time: formatTime(language, new Date(at), timeZone),
});

/** The mail that its words and the facts make. */
export async function registrationMail(facts: RegistrationFacts, words: Words): Promise<Email> {
  const { language, title, startsOn, endsOn, names, registrationId } = facts;
  const t = translator(language, "mails");
  return renderEmail({
    ...{ language, subject: words.subject, preheader: words.preheader },
    paragraphs: [
      words.body,
      t("registration.event", { event: title }),
      t("registration.dates", { range: formatRange(language, startsOn, endsOn) }),
      t("registration.who", { names: formatList(language, names) }),
      ...(words.lines ?? []),
      words.end,
    ],
    action: {
      label: words.action ?? t("registration.action"),
      url: new URL(`/${language}/family/registrations/${registrationId}`, env.APP_URL).href,
    },
    why: t("footer.guardian"),
  });
}
