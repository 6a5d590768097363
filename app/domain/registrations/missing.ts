/** What a family has still to do: counted, never shown. */
export type MissingParts = { answers: number; consents: number; health: boolean };

/** What a list is narrowed to: those of whom anything at all is missing, or one thing. */
export const missingKinds = ["any", "answers", "consents", "health"] as const;
export type MissingKind = (typeof missingKinds)[number];

/** True where that is missing; false where nothing is known to be. */
export function lacks(missing: MissingParts | undefined, kind: MissingKind = "any"): boolean {
  if (missing === undefined) return false;
  const lacking = { ...missing, answers: missing.answers > 0, consents: missing.consents > 0 };
  return kind === "any" ? Object.values(lacking).some(Boolean) : lacking[kind];
}
