import { formatDay, formatList, formatRange } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { env } from "#app/platform/env.server.ts";
import { renderEmail } from "#app/ui/email-layout.server.tsx";
import { shortText } from "#app/ui/short-text.ts";
import { cardUntil } from "../card-window.ts";

/** What mails about stays are written from. Addresses, telephones and needs stand behind the sign-in alone. */
export type StayFacts = {
  language: Language;
  /** Title of the event. */
  title: string;
  names: string[];
  /** First night and day of leaving. */
  from: string;
  until: string;
  /** Last day of the event. */
  endsOn: string;
  /** Page behind the sign-in, without its language. */
  path: string;
};

/** Leaves room for the words before it in every language. */
const LONGEST_TITLE = 46;

const inSubject = (title: string) => shortText(title, LONGEST_TITLE);

const urlOf = ({ language, path }: Pick<StayFacts, "language" | "path">) =>
  new URL(`/${language}${path}`, env.APP_URL).href;

/** To the guest's guardians: who receives them. */
export function hostFamilyEmail(facts: StayFacts & { family: string }): Promise<Email> {
  const { language, title, names, from, until, endsOn, family } = facts;
  const t = translator(language, "mails");
  const date = formatDay(language, cardUntil(endsOn));
  return renderEmail({
    language,
    subject: t("hostFamily.subject", { event: inSubject(title) }),
    preheader: t("hostFamily.preheader", { family }),
    paragraphs: [
      t("hostFamily.body"),
      t("hostFamily.guest", { names: formatList(language, names) }),
      t("hostFamily.family", { family }),
      t("stay.nights", { dates: formatRange(language, from, until) }),
      t("registration.event", { event: title }),
      t("hostFamily.end", { date }),
    ],
    action: { label: t("hostFamily.action"), url: urlOf(facts) },
    why: t("footer.guardian"),
  });
}

/** To the host family: who comes. */
export function yourGuestsEmail(facts: StayFacts & { town: string }): Promise<Email> {
  const { language, title, names, from, until, town } = facts;
  const t = translator(language, "mails");
  return renderEmail({
    language,
    subject: t("yourGuests.subject", { event: inSubject(title) }),
    preheader: t("yourGuests.preheader", { names: formatList(language, names) }),
    paragraphs: [
      t("yourGuests.body"),
      t("yourGuests.guests", { names: formatList(language, names) }),
      t("yourGuests.from", { town }),
      t("stay.nights", { dates: formatRange(language, from, until) }),
      t("registration.event", { event: title }),
      t("yourGuests.end"),
    ],
    action: { label: t("yourGuests.action"), url: urlOf(facts) },
    why: t("footer.host"),
  });
}

type EndedFacts = Pick<StayFacts, "language" | "title" | "names" | "path"> & {
  to: "guest" | "host";
};

/** To either side: an arrangement that was published no longer holds. */
export function stayEndedEmail(facts: EndedFacts): Promise<Email> {
  const { language, title, names, to } = facts;
  const t = translator(language, "mails");
  return renderEmail({
    language,
    subject: t(`stayEnded.subject.${to}`, { event: inSubject(title) }),
    preheader: t(`stayEnded.body.${to}`),
    paragraphs: [
      t(`stayEnded.body.${to}`),
      t(to === "guest" ? "hostFamily.guest" : "yourGuests.guests", {
        names: formatList(language, names),
      }),
      t("registration.event", { event: title }),
      t(`stayEnded.end.${to}`),
    ],
    action: { label: t(`stayEnded.action.${to}`), url: urlOf(facts) },
    why: t(to === "guest" ? "footer.guardian" : "footer.host"),
  });
}
