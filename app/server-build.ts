/** The one door from plain Node into the bundle: what needs JSX or `import.meta.glob` comes through here. */
import * as remix from "virtual:remix/server-build";
import { createRouteOf } from "#app/http/route-of.server.ts";
import { jobs } from "#app/jobs.server.ts";
import * as worker from "#app/platform/worker.server.ts";

export { remix };
export const routeOf = createRouteOf(remix.routes);
export { hasScripts } from "#app/http/page-handle.ts";
export { inRequest } from "#app/http/once-per-request.server.ts";
export { createDb } from "#app/platform/db.server.ts";
export { close, pool } from "#app/platform/database.server.ts";
export { closeTransport } from "#app/platform/mail-transport.server.ts";

/** Makes the queues of every job, as the owner of the database. */
export const installJobs = (ownerUrl: string) => worker.installJobs(ownerUrl, jobs);

/** Runs every job until it is stopped. */
export const startWorker = () => worker.startWorker(jobs);
