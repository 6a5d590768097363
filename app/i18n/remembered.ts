/**
 * Keeps what `make` made for the same arguments (an Intl object costs a thousand times its use), the
 * last `most` of it: say how many where arguments have no end.
 */
export function remembered<Args extends readonly (string | number | boolean | undefined)[], Made>(
  make: (...args: Args) => Made,
  most = Infinity,
): (...args: Args) => Made {
  const made = new Map<string, Made>();
  return (...args) => {
    const key = args.join("|");
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(...args);
    made.set(key, fresh);
    const [oldest] = made.size > most ? made.keys() : [];
    if (oldest !== undefined) made.delete(oldest);
    return fresh;
  };
}
