import { siteOrigin } from "#app/http/site-origin.server.ts";

/** Pages of somebody's own, behind any language: nothing there is for a search engine. */
const personal = ["account", "family", "invitations", "manage", "sign-in", "sign-out"];

/** What search engines may read, and where the map is. */
export function loader() {
  const lines = [
    "User-agent: *",
    ...personal.map((path) => `Disallow: /*/${path}`),
    "",
    `Sitemap: ${siteOrigin}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
