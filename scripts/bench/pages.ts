import type { Figures } from "./figures.ts";
import { load } from "./load.ts";
import type { Site } from "./site.ts";

const CONNECTIONS = 20;

/**
 * The 95th percentile of every page at 20 connections: as a reader gets it, and for public pages also made
 * anew at each request, which a query does because it keeps the page cache out.
 */
export async function measurePages(figures: Figures, site: Site): Promise<void> {
  // Read only now: the table of routes looks at GEMINA_DEMO, which bench.ts sets.
  const { sitePages } = await import("#tests/e2e/support/pages.ts");
  const cookies = new Map<string, string>();
  for (const { pattern, viewer, path, status } of sitePages()) {
    if (status !== 200) continue;
    if (viewer && !cookies.has(viewer)) cookies.set(viewer, await site.cookieOf(viewer));
    const headers: Record<string, string> = viewer ? { Cookie: cookies.get(viewer) ?? "" } : {};
    const page = { pattern, headers, url: `${site.origin}${path("en")}` };
    const isCached = await measurePage(figures, page);
    if (isCached) await measurePage(figures, { ...page, url: `${page.url}?bench` });
  }
}

type Page = {
  pattern: string;
  url: string;
  headers: Record<string, string>;
  /** Milliseconds that are allowed; without, those of script-free and of scripted pages. */
  most?: number;
};

/** Measures one address, and says whether the page cache answered it. */
export async function measurePage(figures: Figures, page: Page): Promise<boolean> {
  const { pattern, url, headers, most } = page;
  const answer = await fetch(url, { headers, redirect: "manual" });
  const html = await answer.text();
  if (answer.status !== 200) throw new Error(`${pattern} answers ${answer.status}`);
  const isScripted = /<script\b/.test(html);
  const marker = /<h1[^>]*>([^<]*)/.exec(html)?.[0];
  if (!marker) throw new Error(`${pattern} has no heading`);
  const target = { name: pattern, url, headers, marker };
  await load(target, 1, CONNECTIONS);
  const { p95, wrong } = await load(target, 3, CONNECTIONS);
  if (wrong > 0) throw new Error(`${pattern}: ${wrong} wrong answers`);
  const how = url.endsWith("?bench") ? ", made anew" : "";
  figures.add({
    id: "p95",
    what: `${pattern}${how}, ${CONNECTIONS} connections${isScripted ? ", with script" : ""}`,
    goal: { most: most ?? (isScripted ? 250 : 120) },
    unit: "ms",
    value: p95,
  });
  // The first answer was made; the cache answers those after it, and they say by what tag they are known.
  const again = await fetch(url, { headers, redirect: "manual" });
  await again.body?.cancel();
  return again.headers.has("etag");
}
