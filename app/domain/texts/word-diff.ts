/** Words that both texts have, that only the new one has, or that only the old one had. */
export type DiffPart = { kind: "same" | "added" | "removed"; text: string };

const wordsOf = (text: string) => text.match(/\S+\s*/gu) ?? [];

/** What became of a text, word for word: the fewest words are called changed. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const [oldWords, nowWords] = [old, now].map((words) => words.map((word) => word.trim()));
  const shared = sharedAfter(oldWords ?? [], nowWords ?? []);
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart["kind"], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && oldWords?.[i] === nowWords?.[j]) {
      add("same", now[j] ?? "");
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && shared(i + 1, j) >= shared(i, j + 1))) {
      add("removed", old[i] ?? "");
      i += 1;
    } else {
      add("added", now[j] ?? "");
      j += 1;
    }
  }
  return parts;
}

/** How many words both have in the same order, from a place in each to their ends. */
function sharedAfter(old: readonly string[], now: readonly string[]) {
  const width = now.length + 1;
  const counts = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => counts[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      counts[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return at;
}
