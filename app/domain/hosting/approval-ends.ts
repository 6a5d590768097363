import type { Home } from "./home.ts";

type Standing = { communityId: string; home: Pick<Home, "address" | "members"> };

/**
 * What was checked no longer holds: another address was never visited, an adult who is new in the home was never
 * checked (domain.md 4.3, step 3), and another town has to vet it itself.
 */
export function approvalEnds(before: Standing, after: Standing): boolean {
  const known = new Set(before.home.members.filter(isAdult).map(({ id }) => id));
  return (
    before.communityId !== after.communityId ||
    before.home.address !== after.home.address ||
    after.home.members.some((one) => isAdult(one) && !known.has(one.id))
  );
}

const isAdult = ({ relation }: Home["members"][number]) => relation === "adult";
