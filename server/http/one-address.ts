import type { MiddlewareHandler } from "hono";
import { languages } from "./languages.ts";

type RouteOf = (path: string) => { path: string };

/**
 * The one address of the page that a path leads to: no doubled slash, none at the end, names as the route table
 * writes them, nothing encoded that need not be. Values, such as a token, keep their letters: there, capitals
 * differ. Undefined for what is no page in a language.
 */
export function trueAddress(path: string, routeOf: RouteOf): string | undefined {
  const given = path.split("/").filter(Boolean).map(decodeURIComponent);
  if (given.length === 0) return "/";
  const language = given[0]?.toLowerCase() ?? "";
  if (!languages.some((known) => known === language)) return undefined;
  const names = routeOf(`/${given.map(encodeURIComponent).join("/")}`)
    .path.split("/")
    .slice(1);
  if (names.includes("*")) return undefined;
  const rest = given.slice(1).map((value, index) => {
    const name = names[index + 1];
    return !name || name.startsWith(":") ? encodeURIComponent(value) : name;
  });
  return `/${[language, ...rest].join("/")}`;
}

/**
 * Leads every other spelling of a page's address to the true one (308), so that a page is kept once, in our
 * memory and in search engines, and nobody fills either with the same page under a thousand names.
 */
export function oneAddress(routeOf: RouteOf): MiddlewareHandler {
  return async (c, next) => {
    const { method, url } = c.req.raw;
    // What scripts of our own ask for is written as it is.
    if ((method !== "GET" && method !== "HEAD") || /\.data(\?|$)/.test(url)) return next();
    const { pathname, search } = new URL(url);
    const address = trueAddress(pathname, routeOf);
    const sent = url.slice(url.indexOf("/", "https://".length)).split("?")[0];
    if (address === undefined || address === sent) return next();
    return c.redirect(address + search, 308);
  };
}
