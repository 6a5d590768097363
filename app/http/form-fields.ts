/** More fields than any form of ours has. */
const MOST_FIELDS = 1_000;
const LONGEST_NAME = 200;

/** `email`, `children[0].name`: lists have at most a thousand items. */
const plainName = /^[A-Za-z][A-Za-z0-9]*(?:\[\d{1,3}\]|\.[A-Za-z][A-Za-z0-9]*)*$/;

/**
 * Whether a form's fields can be read at all. A name is taken as a path into a value: one that counts to
 * four thousand million, or goes ten thousand levels deep, would keep the process busy for minutes.
 */
export function hasPlainFields(form: FormData): boolean {
  let count = 0;
  for (const name of form.keys()) {
    count += 1;
    if (count > MOST_FIELDS || name.length > LONGEST_NAME || !plainName.test(name)) return false;
  }
  return true;
}

/** A field with nothing but white space, or signs that show nothing, is one that nobody filled in. */
export function withoutBlanks(form: FormData): FormData {
  const filled = new FormData();
  for (const [name, value] of form) {
    const isBlank = typeof value === "string" && /^[\p{C}\p{Z}]*$/u.test(value);
    filled.append(name, isBlank ? "" : value);
  }
  return filled;
}
