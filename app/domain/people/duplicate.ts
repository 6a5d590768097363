/** Whether two entries may be of one person. Only ever a suspicion: a person decides. */
import { searchForms } from "./fold.ts";

export type Known = { givenNames: string; familyName: string | null; birthDate: string };

/** Letters that may differ for a slip of the finger, of names of some length. */
const SLIPS = 2;
const SHORT = 6;

/** True where names and birthday are the same or nearly so, however they are written. */
export function mayBeSame(one: Known, other: Known): boolean {
  const slips = nameDistance(one, other);
  if (one.birthDate === other.birthDate) return slips <= SLIPS;
  return slips === 0 && isSlippedDate(one.birthDate, other.birthDate);
}

/** Fewest letters in which any two spellings differ, given and family name in either order. */
function nameDistance(one: Known, other: Known): number {
  const orders = (known: Known) => {
    const family = known.familyName ?? "";
    return [`${known.givenNames} ${family}`, `${family} ${known.givenNames}`].flatMap(searchForms);
  };
  const distances = orders(one).flatMap((a) =>
    orders(other).map((b) => {
      const distance = editDistance(a, b);
      // Two short names that differ in a letter are two names.
      return distance > 0 && Math.min(a.length, b.length) < SHORT ? Infinity : distance;
    }),
  );
  return Math.min(Infinity, ...distances);
}

/** One figure is another, or day and month are changed over. */
function isSlippedDate(one: string, other: string): boolean {
  const figures = Array.from(one).filter((figure, at) => figure !== other[at]).length;
  const [year, month, day] = one.split("-");
  return figures <= 1 || `${year}-${day}-${month}` === other;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let at = 1; at <= a.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= b.length; to += 1) {
      const swap = (row[to - 1] ?? 0) + (a[at - 1] === b[to - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
