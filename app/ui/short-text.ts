/** A text cut at the end of a word so that it has at most `limit` characters, its dots included. */
export function shortText(text: string, limit: number): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  if (plain.length <= limit) return plain;
  const whole = plain.slice(0, limit).replace(/\s\S*$/u, "");
  return `${whole.slice(0, limit - 1).replace(/[\s,;:.–-]+$/u, "")}…`;
}
