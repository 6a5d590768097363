/** How the rooms of a family can be given to classes of guests: a room sleeps one class for the whole event. */
import { roomClasses } from "./facts.ts";

/** Beds for each class of `roomClasses`. */
export type Layout = readonly number[];

const known = new Map<string, Layout[]>();

/** All ways to give rooms to these classes, without those that another way is at least as good as. */
export function layoutsOf(beds: readonly number[], classes: readonly number[]): Layout[] {
  const key = `${beds.join(",")}|${classes.join(",")}`;
  const before = known.get(key);
  if (before) return before;
  const all = beds.reduce<Layout[]>(
    (layouts, count) =>
      unique(
        layouts.flatMap((layout) =>
          classes.map((at) => layout.map((own, index) => (index === at ? own + count : own))),
        ),
      ),
    [roomClasses.map(() => 0)],
  );
  const best = all.filter((one) => !all.some((other) => other !== one && covers(other, one)));
  known.set(key, best);
  return best;
}

const unique = (layouts: readonly Layout[]) => [
  ...new Map(layouts.map((one) => [one.join(","), one])).values(),
];

/** True where a layout has a bed for each of so many guests per class. */
export const covers = (layout: Layout, perClass: readonly number[]): boolean =>
  perClass.every((count, at) => count <= (layout[at] ?? 0));

/** True where some way of giving out the rooms has a bed for everybody. */
export function sleeps(beds: readonly number[], perClass: readonly number[]): boolean {
  const classes = perClass.flatMap((count, at) => (count > 0 ? [at] : []));
  if (classes.length === 1) {
    const total = beds.reduce((sum, count) => sum + count, 0);
    return (perClass[classes[0] ?? 0] ?? 0) <= total;
  }
  return layoutsOf(beds, classes).some((layout) => covers(layout, perClass));
}
