import { comparePartial, hasBegun, type PartialDay } from "./partial-day.ts";
import { isLiving, type TwinningStatus } from "#app/domain/communities/twinning.ts";

/** What can happen to a partnership; `partnership` is its beginning where no source names the act. */
export const stepKinds = [
  "contact",
  "partnership",
  "resolution",
  "signature",
  "effective",
  "renewal",
  "dormant",
  "suspended",
  "resumed",
  "ended",
] as const;

export type StepKind = (typeof stepKinds)[number];

export type Step = PartialDay & { kind: StepKind };

/** What a step makes of the partnership; a first contact and a resolution alone make nothing of it. */
const statusAfter: Partial<Record<StepKind, TwinningStatus>> = {
  partnership: "active",
  signature: "active",
  effective: "active",
  resumed: "active",
  renewal: "renewed",
  dormant: "dormant",
  suspended: "suspended",
  ended: "ended",
};

const founding: readonly StepKind[] = ["partnership", "signature", "effective"];

/** The steps in the order of time; those without a date come last, as they were written down. */
export function inOrder<T extends Step>(steps: readonly T[]): T[] {
  return [...steps].sort(comparePartial);
}

/**
 * How a partnership stands on a day, from its history. A step to come does not count yet, and papers that follow
 * a beginning (a second signature, the taking effect) change nothing of a renewed one.
 */
export function statusOn(steps: readonly Step[], today: string): TwinningStatus {
  return inOrder(steps)
    .filter((step) => hasBegun(step, today))
    .reduce<TwinningStatus>((status, { kind }) => {
      const next = statusAfter[kind] ?? status;
      return next === "active" && status === "renewed" ? status : next;
    }, "active");
}

/** Since when: the first signature, taking effect or plain beginning; null where no date is known. */
export function foundedOn(steps: readonly Step[]): PartialDay | null {
  const [first] = inOrder(steps).filter(({ kind }) => founding.includes(kind));
  if (!first || first.year === null) return null;
  return { year: first.year, month: first.month, day: first.day };
}

/** The year in which a partnership ended that has ended; null where it lives, or nobody knows. */
export function endedIn(steps: readonly Step[], today: string): number | null {
  if (isLiving(statusOn(steps, today))) return null;
  const last = inOrder(steps).findLast(
    (step) => step.kind === "ended" && hasBegun(step, today) && step.year !== null,
  );
  return last?.year ?? null;
}
