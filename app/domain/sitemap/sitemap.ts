import { languages, type Language } from "#app/i18n/languages.ts";

/** A page for search engines: its path behind the language, and the languages it is written in. */
export type MappedPage = { path: string; languages: readonly Language[] };

/** Pages in one file; the standard allows 50,000 addresses, and each page has one for every language. */
export const PAGES_A_FILE = 500;

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The list of the files (sitemaps.org, "sitemap index"). */
export function writeSitemapIndex(parts: readonly string[], origin: string): string {
  const files = parts.map((part) => `<sitemap><loc>${origin}/sitemap/${part}.xml</loc></sitemap>`);
  return [XML, `<sitemapindex xmlns="${SCHEMA}">`, ...files, "</sitemapindex>", ""].join("\n");
}

/** One file: each page in each of its languages, which know of each other. Paths hold no sign that XML reserves. */
export function writeSitemap(pages: readonly MappedPage[], origin: string): string {
  const xhtml = "http://www.w3.org/1999/xhtml";
  const urls = pages.flatMap((page) => addressesOf(page, origin));
  return [XML, `<urlset xmlns="${SCHEMA}" xmlns:xhtml="${xhtml}">`, ...urls, "</urlset>", ""].join(
    "\n",
  );
}

function addressesOf(page: MappedPage, origin: string): string[] {
  const address = (language: Language) => `${origin}/${language}${page.path}`;
  const written = languages.filter((language) => page.languages.includes(language));
  const others = written.map(
    (language) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${address(language)}"/>`,
  );
  return written.map((language) => `<url><loc>${address(language)}</loc>${others.join("")}</url>`);
}
