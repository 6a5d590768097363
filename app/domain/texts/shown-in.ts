/**
 * The other language that all parts of a page are written in, so that the page can say so once; null where a part is
 * in the reader's language or two parts differ: then each part says it for itself.
 */
export function wholeIn(written: readonly string[], language: string): string | null {
  const [first] = written;
  if (first === undefined || first === language) return null;
  return written.every((one) => one === first) ? first : null;
}
