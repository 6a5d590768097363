/** What is found of a row: why it cannot be taken over, or what a person must decide first. */

/** Each is a key of locales/<lang>/import.json. */
export const faultCodes = [
  "givenNamesMissing",
  "nameTooLong",
  "lettersLost",
  "birthDateMissing",
  "birthDateImpossible",
  "birthDateFuture",
  "birthDateTooOld",
  "tooYoung",
  "tooOld",
  "townMissing",
  "townUnknown",
  "townNotYours",
  "kindMissing",
  "kindUnknown",
  "emailMissing",
  "emailWrong",
  "residenceUnknown",
  "languageUnknown",
  "passportLetters",
  "roomingUnknown",
  "emergencyHalf",
  "phoneWrong",
  "twiceInFile",
  "alreadyRegistered",
] as const;

export type FaultCode = (typeof faultCodes)[number];

export type Fault = {
  code: FaultCode;
  /** What stands in the cell, an age, or the number of another row. */
  value?: string;
};

/** Somebody who may be the same person: of another row, or known already. Nobody is merged without a person's word. */
export type Suspicion = {
  name: string;
  birthDate: string;
  /** The other row, or nothing where it is a person that the platform knows. */
  row?: number;
  personId?: string;
};

/** What a person decides of a row under suspicion. */
export const choices = ["leaveOut", "another", "same"] as const;

export type Choice = (typeof choices)[number];
