import { foldedText } from "#app/domain/people/fold.ts";
import type { ImportedPerson } from "./plan.ts";

/** What makes a row the same row: the person, her guardian's address, the event and as what she comes. */
export const fingerprintText = (
  eventId: string,
  { givenNames, familyName, birthDate, email, town, kind }: ImportedPerson,
): string =>
  JSON.stringify([
    ...[eventId, foldedText(givenNames), foldedText(familyName ?? "")],
    ...[birthDate, email, town, kind],
  ]);
