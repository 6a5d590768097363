import type { RequestListener, Server } from "node:http";
import { createServer } from "vite";

type Bundle = typeof import("../../app/server-build.ts");

/** Vite in the server's own process: sources instead of the build, changes shown at once. */
export async function startVite(server: Server) {
  const ours = process.listeners("SIGTERM");
  const vite = await createServer({
    appType: "custom",
    server: { middlewareMode: true, hmr: { server } },
  });
  // Vite would end the process at once; PostgreSQL would run on.
  for (const listener of process.listeners("SIGTERM")) {
    if (!ours.includes(listener)) process.off("SIGTERM", listener);
  }
  const before =
    (app: RequestListener): RequestListener =>
    (request, response) =>
      vite.middlewares(request, response, () => app(request, response));
  return {
    before,
    load: async () => (await vite.ssrLoadModule("/app/server-build.ts")) as Bundle,
    stop: () => vite.close(),
  };
}
