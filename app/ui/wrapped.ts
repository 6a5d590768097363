/**
 * Breaks a text into at most so many lines of about so many letters, at spaces; a longer one ends with an
 * ellipsis. For drawings, where nothing breaks lines by itself.
 */
export function wrapped(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    const isRoom = last !== undefined && last.length + 1 + word.length <= letters;
    if (isRoom) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most).map((line) => shortened(line, letters));
  if (lines.length <= most) return shown;
  return shown.map((line, at) => (at === most - 1 ? `${line.slice(0, letters - 2)} …` : line));
}

/** A word longer than a line. */
const shortened = (line: string, letters: number) =>
  line.length <= letters ? line : `${line.slice(0, letters - 1)}…`;
