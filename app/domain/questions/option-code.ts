import { searchForms } from "#app/domain/people/fold.ts";

const LONGEST_CODE = 24;

/** The code of a new answer, from its words: `nuts`, `nuts2` where that is taken. It stays when the words change. */
export function codeFor(words: string, taken: readonly string[]): string {
  const latin = searchForms(words).find((form) => /^[a-z0-9 ]+$/.test(form)) ?? "";
  const start = latin.replaceAll(" ", "").slice(0, LONGEST_CODE) || "answer";
  const numbered = (count: number) => (count === 1 ? start : `${start}${count}`);
  let count = 1;
  while (taken.includes(numbered(count))) count += 1;
  return numbered(count);
}

/** The answers of a question after its form: known codes stay, new ones get a code, those without words go. */
export function codedOptions(
  typed: readonly { code?: string | undefined; label?: string | undefined }[],
  known: readonly string[],
): { code: string; label: string }[] {
  const taken = [...known];
  return typed.flatMap(({ code, label }) => {
    if (!label) return [];
    if (code && known.includes(code)) return [{ code, label }];
    const fresh = codeFor(label, taken);
    taken.push(fresh);
    return [{ code: fresh, label }];
  });
}
