import { env } from "#app/platform/env.server.ts";

/** The site's own address without a path, as it stands in front of every link that leaves the site. */
export const siteOrigin = new URL(env.APP_URL).origin;
