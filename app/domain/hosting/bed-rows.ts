/** A home's beds, night by night, as rows of a table. */

/** Nights as numbers from the event's first; `until` is the day of leaving. */
export type Nights = { from: number; until: number };

export type Cell<Guest> =
  { is: "guest"; guest: Guest; span: number } | { is: "free" | "away"; span: number };

/** What of the event's nights lies before, in and after others. */
function gap<Guest>(from: number, until: number, home: Nights): Cell<Guest>[] {
  const cells: Cell<Guest>[] = [];
  const add = (is: "free" | "away", start: number, end: number) => {
    if (end > start) cells.push({ is, span: end - start });
  };
  add("away", from, Math.min(until, home.from));
  add("free", Math.max(from, home.from), Math.min(until, home.until));
  add("away", Math.max(from, home.until), until);
  return cells;
}

/**
 * Puts guests into beds so that nobody shares one, in as few rows as that takes, and at least as many as the family
 * has beds; what is left of a night is free, or the family is away.
 */
export function bedRows<Guest extends Nights>(
  guests: readonly Guest[],
  { beds, nights, home }: { beds: number; nights: number; home: Nights },
): Cell<Guest>[][] {
  const rows: Guest[][] = Array.from({ length: beds }, () => []);
  for (const guest of guests.toSorted((one, other) => one.from - other.from)) {
    const row = rows.find((one) => (one.at(-1)?.until ?? 0) <= guest.from);
    if (row) row.push(guest);
    else rows.push([guest]);
  }
  return rows.map((row) => {
    let night = 0;
    const cells = row.flatMap((guest): Cell<Guest>[] => {
      const before = gap<Guest>(night, guest.from, home);
      night = guest.until;
      return [...before, { is: "guest", guest, span: guest.until - guest.from }];
    });
    return [...cells, ...gap<Guest>(night, nights, home)];
  });
}
