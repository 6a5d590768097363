/** The cookie that remembers a reader's choice of language; it says nothing else about her. */
import { isLanguage, type Language } from "#app/i18n/languages.ts";
import { env } from "#app/platform/env.server.ts";

const isSecure = env.APP_URL.startsWith("https:");

/** Browsers keep `__Host-` cookies for exactly this host, and only over TLS; loopback has none. */
const name = isSecure ? "__Host-language" : "language";

const YEAR_SECONDS = 31_536_000;

/** The language the reader chose before; null when she never did. */
export function chosenLanguage(request: Request): Language | null {
  const prefix = `${name}=`;
  const found = (request.headers.get("Cookie") ?? "")
    .split(/;\s*/)
    .find((part) => part.startsWith(prefix));
  const value = found?.slice(prefix.length);
  return isLanguage(value) ? value : null;
}

/** The header that remembers a choice for a year. */
export function languageCookie(language: Language): string {
  const secure = isSecure ? "; Secure" : "";
  return `${name}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}
