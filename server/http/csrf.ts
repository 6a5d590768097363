const safe = new Set(["GET", "HEAD", "OPTIONS"]);
const ownSites = new Set(["same-origin", "none"]);
const formTypes = new Set([
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "application/json",
]);

/**
 * Paths that other servers post to, without a browser: each proves its caller by a signature of its own.
 * Nothing else may ever stand here.
 */
export const calledByServers: ReadonlySet<string> = new Set(["/api/stripe/webhook"]);

type Asked = {
  method: string;
  path: string;
  header: (name: string) => string | undefined;
};

/**
 * Why an unsafe request is refused, or undefined when it comes from our own pages (ASVS 3.5.1–3).
 * A browser says where a request starts (Sec-Fetch-Site) and from which origin: what it says must fit,
 * and a request that says neither comes from no browser of ours.
 */
export function refusalOf(
  { method, path, header }: Asked,
  appOrigin: string,
): 403 | 415 | undefined {
  if (safe.has(method)) return undefined;
  if (method === "POST" && calledByServers.has(path)) return undefined;

  const [site, origin] = [header("sec-fetch-site"), header("origin")];
  if (site === undefined && origin === undefined) return 403;
  if (site !== undefined && !ownSites.has(site)) return 403;
  if (origin !== undefined && origin !== appOrigin) return 403;

  // Forms can send text/plain across sites without asking first; none of ours does.
  const type = header("content-type")?.split(";")[0]?.trim().toLowerCase();
  return type === undefined || formTypes.has(type) ? undefined : 415;
}
