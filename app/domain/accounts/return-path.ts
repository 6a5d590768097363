/** Where a person may be sent after signing in: only within this site (ASVS 5.0, 3.7.2). */

const LONGEST = 300;

/**
 * The path when it is one of ours, else null. Ours begins with a single slash and a language, has no
 * backslash, no control or white space character and no second slash that a browser could read as a host;
 * other scripts stand in it percent-encoded, because a header cannot hold them.
 */
export function ownPath(path: string | null | undefined): string | null {
  if (!path || path.length > LONGEST) return null;
  // White space and controls are what browsers drop before they read an address.
  if (!/^[!-[\]-~]+$/.test(path)) return null;
  if (!/^\/(pl|de|fr|en|uk)(?:[/?#]|$)/.test(path)) return null;
  const plain = path.split(/[?#]/)[0] ?? "";
  if (/\/\/|%2f|%5c|%0|%1|(?:^|\/)\.{1,2}(?:\/|$)|%2e/i.test(plain)) return null;
  // Signing out or in again right after signing in is nobody's wish.
  return /^\/..\/sign-(?:in|out)(?:\/|$)/.test(plain) ? null : path;
}
