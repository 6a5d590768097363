import { languages } from "./languages.ts";
import { samePages } from "./same-page.ts";

/**
 * Tells search engines the one address of this page and where it stands in the other languages.
 * `x-default` is where we find out the reader's own language, or else the English page. `origin` has
 * no slash at its end; a query is no part of a page's address here.
 */
export function AlternateLinks({ origin, path }: { origin: string; path: string }) {
  const page = path.split(/[?#]/)[0] ?? "/";
  const pageIn = samePages(page);
  const inEnglish = pageIn("en");
  return (
    <>
      <link rel="canonical" href={`${origin}${page}`} />
      {languages.map((language) => (
        <link
          key={language}
          rel="alternate"
          hrefLang={language}
          href={`${origin}${pageIn(language)}`}
        />
      ))}
      <link
        rel="alternate"
        hrefLang="x-default"
        href={`${origin}${inEnglish === "/en" ? "/" : inEnglish}`}
      />
    </>
  );
}
