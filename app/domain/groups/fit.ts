/** Who fits into which group. */

export const groupKinds = ["room", "bus", "activity", "table"] as const;
export type GroupKind = (typeof groupKinds)[number];

export const roomsOf = ["any", "girls", "boys"] as const;
export type RoomOf = (typeof roomsOf)[number];

/** Somebody with a place; `rooming` as the family told it, null where it did not. */
export type Member = {
  id: string;
  householdId: string;
  rooming: "girls" | "boys" | "ask" | null;
  age: number;
  townId: string;
};

export type Group = { id: string; kind: GroupKind; capacity: number; roomOf: RoomOf };

/** Why somebody does not fit. */
export type Misfit = "full" | "otherRoom" | "mixedRoom";

/**
 * Why one more does not fit beside those who are in a group; null where she does. A room sleeps girls alone or boys
 * alone; whose family has not said how she is grouped, or asks to be spoken with, is put there by hand only where
 * nobody else is.
 */
export function misfit(group: Group, inside: readonly Member[], one: Member): Misfit | null {
  if (inside.length >= group.capacity) return "full";
  if (group.kind !== "room") return null;
  if (group.roomOf !== "any" && one.rooming !== group.roomOf) return "otherRoom";
  const isAlike = (other: Member) => isGrouped(one) && other.rooming === one.rooming;
  return inside.every(isAlike) ? null : "mixedRoom";
}

const isGrouped = ({ rooming }: Member) => rooming === "girls" || rooming === "boys";
