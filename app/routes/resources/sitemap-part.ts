import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeSitemap } from "#app/domain/sitemap/sitemap.ts";
import { sitemapPages } from "#app/domain/sitemap/sitemap-queries.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { siteOrigin } from "#app/http/site-origin.server.ts";
import { xmlAnswer } from "#app/http/xml-answer.server.ts";

/** One file of the map for search engines. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const pages = await sitemapPages(await contextOf(request), found(params.part));
  return xmlAnswer(writeSitemap(found(pages), siteOrigin));
}
