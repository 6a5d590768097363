import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";

/** What can be agreed to, in the order in which it is asked; photos for each purpose by itself. */
export const consentKinds = [
  "participation",
  "terms",
  "data",
  "emergency",
  "transport",
  "swim",
  "unsupervised",
  "photoAlbum",
  "photoWebsite",
  "photoPress",
  "photoSocial",
  "photoFunder",
] as const;

export type ConsentKind = (typeof consentKinds)[number];

/** More than any event asks for; each kind can be asked for once. */
export const MOST_CONSENTS = consentKinds.length;

export type ConsentRules = {
  /** Nobody takes part without it. */
  isRequired: boolean;
  /** Every guardian with the right to agree is asked. */
  bothGuardians: boolean;
  /** For whom it is asked; none: everybody. */
  kinds: ParticipantKind[];
};

const required: readonly ConsentKind[] = ["participation", "terms", "data", "emergency"];
const forEverybody: readonly ConsentKind[] = ["terms", "data"];

/** How a permission is usually asked for; the organizer may change it, but for the photos. */
export function usualRules(kind: ConsentKind): ConsentRules {
  const isOfPhotos = isPhoto(kind);
  return {
    isRequired: required.includes(kind),
    bothGuardians: kind === "participation",
    kinds: forEverybody.includes(kind) || isOfPhotos ? [] : ["child"],
  };
}

/** Photos are never a condition of taking part. */
export const isPhoto = (kind: string): boolean => kind.startsWith("photo");

/** Where the words of a permission stand among the texts of its event. */
export const TEXTS_BEGIN = "consent.";
export const consentTexts = (id: string) => `${TEXTS_BEGIN}${id}.`;
export const titleField = (id: string) => `${consentTexts(id)}title`;
export const textField = (id: string) => `${consentTexts(id)}text`;

/** Whether somebody who takes part as a kind is asked for it. */
export function isAskedOf({ kinds }: Pick<ConsentRules, "kinds">, kind: ParticipantKind): boolean {
  return kinds.length === 0 || kinds.includes(kind);
}

export type Decision = "given" | "refused" | "withdrawn";

/** What somebody said to a permission. */
export type Said = { typeId: string; accountId: string | null; decision: Decision };

/** The latest of what each guardian said to a permission; `said` comes in the order in which it was said. */
export function latestOf<T extends Said>(said: readonly T[], typeId: string): T[] {
  const own = said.filter((one) => one.typeId === typeId);
  return [...Map.groupBy(own, ({ accountId }) => accountId).values()].flatMap((all) => {
    const last = all.at(-1);
    return last ? [last] : [];
  });
}

type Asking = Pick<ConsentRules, "isRequired" | "bothGuardians"> & { id: string };

/**
 * Whether a guardian still has to say something: where all guardians are asked, each of them; else one of them. What
 * is required counts once it is given; of the rest a no is an answer too.
 */
export function isOpenFor(type: Asking, said: readonly Said[], accountId: string): boolean {
  const latest = latestOf(said, type.id);
  const answers = type.bothGuardians ? latest.filter((one) => one.accountId === accountId) : latest;
  return !answers.some(({ decision }) => !type.isRequired || decision === "given");
}

/** Guardians from whom a permission that all must give is missing. */
export function missingFrom(
  type: Asking,
  said: readonly Said[],
  guardians: readonly string[],
): string[] {
  if (!type.bothGuardians) return [];
  return guardians.filter((accountId) => isOpenFor(type, said, accountId));
}

/** A permission holds when it is given by one, or by all who are asked, and withdrawn by none. */
export function holds(type: Asking, said: readonly Said[], guardians: readonly string[]): boolean {
  const latest = latestOf(said, type.id);
  const isGiven = latest.some(({ decision }) => decision === "given");
  const isTaken = latest.some(({ decision }) => decision === "withdrawn");
  return isGiven && !isTaken && missingFrom(type, said, guardians).length === 0;
}
