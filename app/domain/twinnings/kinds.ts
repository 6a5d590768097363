/** What partners may agree on (domain facts, F11). */
export const twinningKinds = [
  "twinning",
  "friendship",
  "letterOfIntent",
  "fixedTermAgreement",
  "euroregion",
  "network",
  "internationalAssociation",
  "domesticPartner",
] as const;

/** How towns come to know each other. */
export const twinningOrigins = [
  "privateContact",
  "association",
  "broker",
  "borderRegion",
  "school",
  "diaspora",
] as const;

/** In what partners work together. */
export const cooperationFields = [
  "youth",
  "school",
  "culture",
  "sport",
  "fireService",
  "environment",
  "economy",
  "tourism",
  "administration",
  "social",
  "science",
] as const;

export type TwinningKind = (typeof twinningKinds)[number];
export type TwinningOrigin = (typeof twinningOrigins)[number];
export type CooperationField = (typeof cooperationFields)[number];

/** The field of a partnership's texts that tells its story. */
export const STORY = "story";
