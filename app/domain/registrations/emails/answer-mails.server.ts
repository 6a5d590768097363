import type { DeclineReason } from "#app/generated/prisma/enums.ts";
import { translator } from "#app/i18n/translator.server.ts";
import type { Email } from "#app/platform/email.ts";
import { inSubject, type RegistrationFacts, registrationMail } from "./registration-mail.server.ts";

type Plain =
  | "registrationReceived"
  | "registrationConfirmed"
  | "registrationDeclined"
  | "registrationWithdrawn"
  | "placeLapsed";

function plainMail(kind: Plain, facts: RegistrationFacts, lines: string[] = []): Promise<Email> {
  const { language, title } = facts;
  const t = translator(language, "mails");
  return registrationMail(facts, {
    subject: t(`${kind}.subject`, { event: inSubject(title) }),
    ...{ preheader: t(`${kind}.preheader`), body: t(`${kind}.body`), end: t(`${kind}.end`), lines },
  });
}

/** Tells that a registration has arrived and waits for a yes. */
export const registrationReceivedEmail = (facts: RegistrationFacts) =>
  plainMail("registrationReceived", facts);

/** Tells that the places are the family's. */
export const registrationConfirmedEmail = (facts: RegistrationFacts) =>
  plainMail("registrationConfirmed", facts);

/** Tells that there is no place this time, and why. */
export function registrationDeclinedEmail(facts: RegistrationFacts & { reason: DeclineReason }) {
  const { language, reason } = facts;
  const words = translator(language, "registrations")(`decline.${reason}`);
  const line = translator(language, "mails")("registrationDeclined.reason", { reason: words });
  return plainMail("registrationDeclined", facts, [line]);
}

/** Tells every guardian that a registration was withdrawn. */
export const registrationWithdrawnEmail = (facts: RegistrationFacts) =>
  plainMail("registrationWithdrawn", facts);

/** Tells that the time of an offer or of a held place has run out. */
export const placeLapsedEmail = (facts: RegistrationFacts) => plainMail("placeLapsed", facts);
