/** The one door from plain Node into the bundle: what needs JSX or `import.meta.glob` comes through here. */
import * as remix from "virtual:remix/server-build";

export { remix };
export { createDb } from "#app/platform/db.server.ts";
