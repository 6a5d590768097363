/** Where somebody is, from what was noted of her, whatever the order in which it came. */

export const attendanceKinds = ["arrived", "present", "boarded", "left"] as const;
export type AttendanceKind = (typeof attendanceKinds)[number];

/** One note; `at` in ISO 8601. A note that takes back another has no kind. */
export type Mark = {
  id: string;
  kind: AttendanceKind | null;
  /** Of `present`, as `2027-07-05`. */
  day: string | null;
  /** Of `boarded`. */
  groupId: string | null;
  undoes: string | null;
  at: string;
};

/**
 * What counts of somebody's notes: those that nobody took back, each thing once, as who saw it first noted it. Two who
 * note the same, notes that come twice and notes that come late change nothing.
 */
export function countingMarks<Noted extends Mark>(marks: readonly Noted[]): Noted[] {
  const unique = [...new Map(marks.map((mark) => [mark.id, mark])).values()];
  const undone = new Set(unique.flatMap(({ undoes }) => undoes ?? []));
  const standing = unique
    .filter(({ id, kind }) => kind !== null && !undone.has(id))
    .toSorted((one, other) => compare(one.at, other.at) || compare(one.id, other.id));
  return [...new Map(standing.toReversed().map((mark) => [thingOf(mark), mark])).values()].toSorted(
    (one, other) => compare(one.at, other.at) || compare(one.id, other.id),
  );
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const thingOf = ({ kind, day, groupId }: Mark) => [kind, day, groupId].join(" ");

/** What is asked of everybody: arrival, a day, a bus, having left. */
export type Asked = Pick<Mark, "day" | "groupId"> & { kind: AttendanceKind };

/** The note that says so of somebody; null where none counts. */
export const noteOf = <Noted extends Mark>(marks: readonly Noted[], asked: Asked): Noted | null =>
  countingMarks(marks).find((mark) => thingOf(mark) === thingOf({ ...mark, ...asked })) ?? null;
