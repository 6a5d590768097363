import {
  invitationEmail,
  passkeyRecoveryEmail,
} from "#app/domain/accounts/emails/invitation.server.tsx";
import {
  passkeyAddedEmail,
  passkeyRemovedEmail,
} from "#app/domain/accounts/emails/passkey-changed.server.tsx";
import {
  roleGivenEmail,
  roleWithdrawnEmail,
} from "#app/domain/accounts/emails/role-changed.server.tsx";
import {
  signInLinkEmail,
  signInNewEmail,
} from "#app/domain/accounts/emails/sign-in-link.server.tsx";
import {
  translationOutOfDateEmail,
  translationWantedEmail,
} from "#app/domain/events/emails/translation-waits.server.tsx";
import { eventCancelledEmail } from "#app/domain/events/emails/event-cancelled.server.tsx";
import type { Email } from "#app/platform/email.ts";

/** Writes one kind of mail from facts of its own, in the recipient's language; sends nothing. */
type MailFunction = (facts: never) => Promise<Email>;

/** Every mail Gemina sends, by its kind. */
export const mails = {
  eventCancelled: eventCancelledEmail,
  invitation: invitationEmail,
  passkeyAdded: passkeyAddedEmail,
  passkeyRecovery: passkeyRecoveryEmail,
  passkeyRemoved: passkeyRemovedEmail,
  roleGiven: roleGivenEmail,
  roleWithdrawn: roleWithdrawnEmail,
  signInLink: signInLinkEmail,
  signInNew: signInNewEmail,
  translationOutOfDate: translationOutOfDateEmail,
  translationWanted: translationWantedEmail,
} satisfies Record<string, MailFunction>;
