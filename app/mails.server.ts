import { announcementEmail } from "#app/domain/announcements/emails/announcement.server.tsx";
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
import { payeeChangedEmail } from "#app/domain/communities/emails/payee-changed.server.tsx";
import {
  translationOutOfDateEmail,
  translationWantedEmail,
} from "#app/domain/events/emails/translation-waits.server.tsx";
import { townInvitedEmail } from "#app/domain/events/emails/town-invited.server.tsx";
import { eventCancelledEmail } from "#app/domain/events/emails/event-cancelled.server.tsx";
import {
  hostFamilyEmail,
  stayEndedEmail,
  yourGuestsEmail,
} from "#app/domain/hosting/emails/stay-mails.server.ts";
import { erasureAskedEmail } from "#app/domain/own-data/emails/erasure-asked.server.ts";
import { dataReadyEmail } from "#app/domain/own-data/emails/data-ready.server.ts";
import {
  paymentDueSoonEmail,
  paymentOverdueEmail,
} from "#app/domain/payments/emails/payment-due.server.tsx";
import {
  paymentFailedEmail,
  refundAccountWantedEmail,
  refundByBankEmail,
  refundMadeEmail,
} from "#app/domain/payments/emails/payment-news.server.tsx";
import { paymentReceivedEmail } from "#app/domain/payments/emails/payment-received.server.tsx";
import {
  placeLapsedEmail,
  registrationConfirmedEmail,
  registrationDeclinedEmail,
  registrationReceivedEmail,
  registrationWithdrawnEmail,
} from "#app/domain/registrations/emails/answer-mails.server.ts";
import { guardianInvitedEmail } from "#app/domain/people/emails/guardian-invited.server.ts";
import { messageArrivedEmail } from "#app/domain/messages/emails/message-arrived.server.ts";
import { registrationIncompleteEmail } from "#app/domain/registrations/emails/registration-incomplete.server.ts";
import { familyRegisteredEmail } from "#app/domain/registrations/emails/family-registered.server.ts";
import {
  placeHeldEmail,
  placeOfferedEmail,
  registrationApprovedEmail,
  waitlistedEmail,
} from "#app/domain/registrations/emails/place-mails.server.ts";
import { hostDecidedEmail } from "#app/domain/vetting/emails/host-decided.server.ts";
import type { Email } from "#app/platform/email.ts";

/** Writes one kind of mail from facts of its own, in the recipient's language; sends nothing. */
type MailFunction = (facts: never) => Promise<Email>;

/** Every mail Gemina sends, by its kind. */
export const mails = {
  announcement: announcementEmail,
  dataReady: dataReadyEmail,
  erasureAsked: erasureAskedEmail,
  eventCancelled: eventCancelledEmail,
  familyRegistered: familyRegisteredEmail,
  hostDecided: hostDecidedEmail,
  hostFamily: hostFamilyEmail,
  invitation: invitationEmail,
  passkeyAdded: passkeyAddedEmail,
  passkeyRecovery: passkeyRecoveryEmail,
  passkeyRemoved: passkeyRemovedEmail,
  payeeChanged: payeeChangedEmail,
  paymentDueSoon: paymentDueSoonEmail,
  paymentFailed: paymentFailedEmail,
  paymentOverdue: paymentOverdueEmail,
  paymentReceived: paymentReceivedEmail,
  refundAccountWanted: refundAccountWantedEmail,
  refundByBank: refundByBankEmail,
  refundMade: refundMadeEmail,
  guardianInvited: guardianInvitedEmail,
  messageArrived: messageArrivedEmail,
  registrationIncomplete: registrationIncompleteEmail,
  placeHeld: placeHeldEmail,
  placeLapsed: placeLapsedEmail,
  placeOffered: placeOfferedEmail,
  registrationApproved: registrationApprovedEmail,
  registrationConfirmed: registrationConfirmedEmail,
  registrationDeclined: registrationDeclinedEmail,
  registrationReceived: registrationReceivedEmail,
  registrationWithdrawn: registrationWithdrawnEmail,
  roleGiven: roleGivenEmail,
  roleWithdrawn: roleWithdrawnEmail,
  signInLink: signInLinkEmail,
  signInNew: signInNewEmail,
  stayEnded: stayEndedEmail,
  townInvited: townInvitedEmail,
  translationOutOfDate: translationOutOfDateEmail,
  translationWanted: translationWantedEmail,
  waitlisted: waitlistedEmail,
  yourGuests: yourGuestsEmail,
} satisfies Record<string, MailFunction>;
