import type { ServerBuild } from "@remix-run/node";
import { type Language, languageOf, languages, readTexts, type ServerTexts } from "./languages.ts";

export type Refused = 400 | 403 | 405 | 413 | 414 | 415 | 500 | 503;

const texts: Record<Refused, Exclude<keyof ServerTexts, "home">> = {
  400: "malformed",
  403: "forged",
  405: "method",
  413: "tooLarge",
  414: "tooLong",
  415: "formKind",
  500: "failed",
  503: "unavailable",
};
const headersOf: Partial<Record<Refused, Record<string, string>>> = {
  405: { allow: "GET, HEAD, POST, PUT, PATCH, DELETE" },
  503: { "retry-after": "30" },
};
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Pages for when the app cannot answer: written once at the start, in the site's own style. */
export function createFallbackPages(assets: ServerBuild["assets"]) {
  const stylesheet = assets.routes.root?.css?.[0];
  const written = new Map<string, string>();
  for (const language of languages) {
    const messages = readTexts(language);
    for (const status of Object.keys(texts).map(Number) as Refused[]) {
      const text = messages[texts[status]];
      written.set(`${language}${status}`, pageOf(language, text, messages.home, stylesheet));
    }
  }

  /** The page of a status, in the language of the address or of the browser. */
  return (status: Refused, path: string, acceptLanguage?: string): Response => {
    const language = languageOf(path, acceptLanguage);
    return new Response(written.get(`${language}${status}`), {
      status,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-language": language,
        "content-security-policy": policy,
        "cache-control": "no-store",
        ...headersOf[status],
      },
    });
  };
}

export type FallbackPages = ReturnType<typeof createFallbackPages>;

/** Nothing here comes from the request, so there is nothing to escape but our own texts. */
function pageOf(
  language: Language,
  { title, text }: { title: string; text: string },
  home: string,
  stylesheet: string | undefined,
): string {
  const style = stylesheet ? `<link rel="stylesheet" href="${escape(stylesheet)}">` : "";
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escape(title)} · Gemina</title>${style}</head>`,
    `<body><main id="main" class="wrap"><h1>${escape(title)}</h1><p>${escape(text)}</p>`,
    `<p><a href="/${language}">${escape(home)}</a></p></main></body></html>`,
  ].join("");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
