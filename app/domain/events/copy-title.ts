type Years = { from: number; to: number };

/**
 * A title for new dates: the year it names follows them. Only the old year is taken, and only where it stands
 * alone: `1992` of a camp that is held since then and the number of a house stay.
 */
export function titleOfCopy(title: string, { from, to }: Years): string {
  return title.replaceAll(
    new RegExp(`(?<![\\p{L}\\p{N}])${from}(?![\\p{L}\\p{N}])`, "gu"),
    String(to),
  );
}
