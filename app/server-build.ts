/** The one door from plain Node into the bundle: what needs JSX or `import.meta.glob` comes through here. */
import * as remix from "virtual:remix/server-build";
import { createRouteOf } from "#app/http/route-of.server.ts";

export { remix };
export const routeOf = createRouteOf(remix.routes);
export { createDb } from "#app/platform/db.server.ts";
export { close, pool } from "#app/platform/database.server.ts";
