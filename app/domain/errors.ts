/** Every reason the domain can refuse a request. Each code is a key of locales/<lang>/errors.json. */
export type Refusal =
  | "titleUntranslated"
  | "nothingTranslated"
  | "notFound"
  | "changedMeanwhile"
  | "pictureTooLarge"
  | "pictureWrongKind"
  | "tooManyPictures"
  | "forbidden"
  | "signInAgain"
  | "stepUpNeeded"
  | "tooManyTries"
  | "linkEnded"
  | "linkOtherDevice"
  | "codeWrong"
  | "passkeyRefused"
  | "passkeyLast"
  | "recoveryCodeWrong"
  | "administratorLast"
  | "grantEnded"
  | "invitationEnded"
  | "grantExists"
  | "eventNotReady"
  | "eventNotOver"
  | "eventEnded"
  | "programmeFull"
  | "tooManyQuestions"
  | "questionNeeded"
  | "questionStays"
  | "questionUntranslated"
  | "questionKnown"
  | "attachmentTooLarge"
  | "fileWrongKind"
  | "tooManyAttachments"
  | "twinningSameTown"
  | "personTwice"
  | "tooManyPeople"
  | "registrationNotOpen"
  | "registrationClosed"
  | "eventCancelled"
  | "tooYoung"
  | "tooOld"
  | "alreadyRegistered"
  | "answersMissing"
  | "consentsMissing"
  | "consentNeeded"
  | "answersClosed"
  | "placeLapsed"
  | "offerAnswered"
  | "alreadyDecided"
  | "withdrawTooLate"
  | "placesTaken"
  | "heldPlacesEnded"
  | "heldPlacesOtherKind"
  | "heldPlacesFewer"
  | "heldPlacesPast"
  | "heldPlacesWaiting"
  | "heldPlacesTooMany"
  | "personKnown"
  | "householdKept"
  | "nothingMissing"
  | "guardianYourself"
  | "guardianStays"
  | "optionSoldOut"
  | "rateNotOffered"
  | "rateCodeWrong"
  | "refundTooMuch"
  | "cardsNotTaken"
  | "cardsUnreachable"
  | "cardKeysRefused"
  | "paymentUnderWay"
  | "amountChanged"
  | "orderUnknown"
  | "transferOutgoing"
  | "transferTooMuch"
  | "statementEmpty"
  | "statementTooLarge"
  | "statementWrongKind"
  | "statementForbiddenParts"
  | "statementBroken"
  | "statementOtherAccount"
  | "statementOtherCurrency"
  | "statementNoBalance"
  | "statementSumsDiffer"
  | "healthNotYet"
  | "withdrawFirst"
  | "rolesFirst";

/** An expected "no": safe to show, rolls the transaction back, is never a bug. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: Refusal;
  readonly params: Record<string, string | number>;

  constructor(code: Refusal, params: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** Says no, and undoes what the transaction has done so far. */
export function refuse(code: Refusal, params?: Record<string, string | number>): never {
  throw new DomainError(code, params);
}
