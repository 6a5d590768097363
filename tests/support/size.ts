/** Heavy proofs take a size: reduced in `npm test`, full in `npm run soak`. */
export const isFullSize = process.env.GEMINA_TEST_SIZE === "full";

/** The size to run with; both are written where the proof is. */
export function sized<T>({ reduced, full }: { reduced: T; full: T }): T {
  return isFullSize ? full : reduced;
}
