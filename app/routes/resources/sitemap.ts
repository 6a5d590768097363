import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeSitemapIndex } from "#app/domain/sitemap/sitemap.ts";
import { sitemapParts } from "#app/domain/sitemap/sitemap-queries.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { siteOrigin } from "#app/http/site-origin.server.ts";
import { xmlAnswer } from "#app/http/xml-answer.server.ts";

/** The files of the map for search engines. */
export async function loader({ request }: LoaderFunctionArgs) {
  return xmlAnswer(writeSitemapIndex(await sitemapParts(await contextOf(request)), siteOrigin));
}
