type Named = { givenNames: string; familyName: string | null };

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The first letter of somebody's given and family name: enough for the family, little for all others. */
export function initialsOf({ givenNames, familyName }: Named): string {
  return [givenNames, familyName ?? ""].flatMap((name) => firstLetter(name)).join(" ");
}

function firstLetter(name: string): string[] {
  const [first] = letters.segment(name.trim());
  return first ? [`${first.segment.toLocaleUpperCase()}.`] : [];
}
