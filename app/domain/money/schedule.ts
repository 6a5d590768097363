import type { Due } from "#app/domain/fees/instalments.ts";

/** What is still to be paid of a term. `number` counts from one. */
export type OpenDue = Due & { number: number; of: number };

/**
 * The terms of an order so that they sum up to what it owes: what a withdrawal left to pay is due with the first, and
 * credits shorten the last terms first. Amounts in minor units; terms that come to nothing fall away.
 */
export function scheduleOf(dues: readonly Due[], owed: number, on: string): Due[] {
  if (owed <= 0) return [];
  const planned = dues.reduce((sum, { minor }) => sum + minor, 0);
  const [first = { is: "full" as const, dueOn: on, minor: 0 }, ...later] = dues;
  if (owed >= planned) return [{ ...first, minor: first.minor + owed - planned }, ...later];
  let left = owed;
  return dues.flatMap((due) => {
    const minor = Math.min(left, due.minor);
    left -= minor;
    return minor > 0 ? [{ ...due, minor }] : [];
  });
}

/** What is still open of a schedule after so much was paid: the earliest terms are paid first. */
export function openOf(schedule: readonly Due[], paid: number): OpenDue[] {
  let left = Math.max(0, paid);
  return schedule.flatMap((due, at) => {
    const used = Math.min(left, due.minor);
    left -= used;
    const minor = due.minor - used;
    return minor > 0 ? [{ ...due, minor, number: at + 1, of: schedule.length }] : [];
  });
}
