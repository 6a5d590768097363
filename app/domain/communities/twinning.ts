export type TwinningStatus = "active" | "dormant" | "suspended" | "ended" | "renewed";

/** Ended partnerships are history: they are named on a town's page, and nowhere drawn or counted. */
export function isLiving(status: TwinningStatus): boolean {
  return status !== "ended";
}

/** A partnership that rests is drawn in dashes. */
export function isResting(status: TwinningStatus): boolean {
  return status === "dormant" || status === "suspended";
}
