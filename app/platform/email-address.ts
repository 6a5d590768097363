const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * True for exactly one plain address (RFC 5321 lengths; letters of any script, RFC 6531). Stricter than the
 * standard on purpose: no quotes, comments, groups, lists, display names or control characters, because a
 * mail library and a mail server may read those differently.
 */
export function isEmailAddress(text: string): boolean {
  if (text.length > 254 || new TextEncoder().encode(text).length > 254) return false;
  // Letters that stand for others, such as a full-width one, are read differently by different programs.
  if (text !== text.normalize("NFKC")) return false;
  const at = text.indexOf("@");
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || new TextEncoder().encode(local).length > 64 || !LOCAL.test(local)) return false;
  const labels = domain.split(".");
  return (
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !/^\p{N}+$/u.test(labels.at(-1) ?? "")
  );
}
