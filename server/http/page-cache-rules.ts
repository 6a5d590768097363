/** Cookies that change nothing on a page, and say nothing of who reads it. */
export const harmlessCookies: ReadonlySet<string> = new Set([
  ...["language", "__Host-language"],
  ...["known", "__Host-known"],
]);

/** Whether a request carries no cookie but those named. */
export function carriesOnly(cookies: string | undefined, names: ReadonlySet<string>): boolean {
  if (!cookies) return true;
  return cookies.split(";").every((cookie) => names.has(cookie.split("=")[0]?.trim() ?? ""));
}

/** Whether Accept-Encoding allows an encoding by name (`q=0` refuses it). */
export function acceptsEncoding(accepted: string | undefined, name: string): boolean {
  return (accepted ?? "").split(",").some((part) => {
    const [encoding, ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    return encoding === name && !parameters.some((piece) => /^q=0(\.0*)?$/.test(piece));
  });
}

/** Whether If-None-Match names this tag; weak comparison (RFC 9110, 13.1.2). */
export function matchesTag(wanted: string | undefined, tag: string | undefined): boolean {
  if (!wanted || !tag) return false;
  return wanted.split(",").some((entry) => entry.trim() === tag || entry.trim() === "*");
}
