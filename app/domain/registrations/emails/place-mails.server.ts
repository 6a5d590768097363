import { formatMoney, type Money } from "#app/i18n/formats.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import {
  inSubject,
  type RegistrationFacts,
  registrationMail,
  type Term,
  termOf,
} from "./registration-mail.server.ts";

type Held = RegistrationFacts & { until: Term; amount: Money | null };

/** Tells that a place is held, and what confirms it. */
export const placeHeldEmail = (facts: Held): Promise<Email> => heldMail("placeHeld", facts);

/** The same, after somebody has said yes. */
export const registrationApprovedEmail = (facts: Held): Promise<Email> =>
  heldMail("registrationApproved", facts);

function heldMail(kind: "placeHeld" | "registrationApproved", facts: Held): Promise<Email> {
  const { language, title, until, amount } = facts;
  const t = translator(language, "mails");
  const term = termOf(language, until);
  return registrationMail(facts, {
    subject: t(`${kind}.subject`, { event: inSubject(title) }),
    preheader: t(`${kind}.preheader`, term),
    body: t(`${kind}.body`),
    lines: [
      ...(amount ? [t("registration.amount", { amount: formatMoney(language, amount) })] : []),
      t("registration.until", term),
    ],
    end: t("placeHeld.end"),
  });
}

/** Tells whoever waited that places are offered, and until when. */
export function placeOfferedEmail(facts: RegistrationFacts & { until: Term }): Promise<Email> {
  const { language, title, until } = facts;
  const t = translator(language, "mails");
  const term = termOf(language, until);
  return registrationMail(facts, {
    subject: t("placeOffered.subject", { event: inSubject(title) }),
    preheader: t("placeOffered.preheader", term),
    body: t("placeOffered.body"),
    lines: [t("registration.until", term)],
    end: t("placeOffered.end"),
    action: t("placeOffered.action"),
  });
}

/** Tells the position in the queue. */
export function waitlistedEmail(facts: RegistrationFacts & { position: number }): Promise<Email> {
  const { language, title, position } = facts;
  const t = translator(language, "mails");
  return registrationMail(facts, {
    subject: t("waitlisted.subject", { event: inSubject(title) }),
    preheader: t("waitlisted.preheader", { position }),
    body: t("waitlisted.body"),
    lines: [t("registration.position", { position })],
    end: t("waitlisted.end"),
  });
}
