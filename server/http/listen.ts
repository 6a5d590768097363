import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import net from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { FallbackPages } from "./fallback-pages.ts";
import type { ServerEnv } from "./app.ts";

/** Time in which started requests may finish, in milliseconds. */
const LONGEST_DRAIN = 10_000;
/** An open connection that has been silent for so long is not about to send anything. */
const SILENCE = 250;

type Options = {
  app: Hono<ServerEnv>;
  pages: FallbackPages;
  host: string;
  port: number;
  server: Server;
  /** Stands before the app and calls it for what it does not answer itself: Vite, in development. */
  before?: (app: RequestListener) => RequestListener;
};

/** The bare server, with its limits on slow and oversized requests. */
export function createHttpServer(): Server {
  return createServer({
    maxHeaderSize: 16_384,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    // Longer than a proxy keeps its own end open, so that it never writes into a closed connection.
    keepAliveTimeout: 75_000,
  });
}

/** Opens the port. `drain` closes it without dropping a request that has arrived. */
export async function listen({ app, pages, host, port, server, before }: Options) {
  const respond = getRequestListener(app.fetch, {
    errorHandler: (error) =>
      pages(error instanceof Error && error.name === "RequestError" ? 400 : 500, "/"),
  });
  const listener: RequestListener = (request, response) => void respond(request, response);
  const traffic = watchTraffic(server);
  server.on("request", before?.(listener) ?? listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as net.AddressInfo;
  return { port: address.port, drain: () => drain(server, traffic) };
}

type Traffic = { open: Set<ServerResponse>; last: number; isClosing: boolean };

function watchTraffic(server: Server): Traffic {
  const traffic: Traffic = { open: new Set(), last: performance.now(), isClosing: false };
  server.on("request", (_request, response) => {
    traffic.open.add(response);
    traffic.last = performance.now();
    if (traffic.isClosing) response.shouldKeepAlive = false;
    response.on("close", () => {
      traffic.open.delete(response);
      traffic.last = performance.now();
    });
  });
  return traffic;
}

/**
 * Takes no new connections, tells those that are open to close after their answer, and waits until they
 * have it. http.Server's own close would cut idle connections on which a request may be on its way.
 */
async function drain(server: Server, traffic: Traffic): Promise<void> {
  traffic.isClosing = true;
  for (const response of traffic.open) response.shouldKeepAlive = false;
  // Right after polling, the queue of connections waiting to be accepted is empty: closing drops none.
  await new Promise(setImmediate);
  net.Server.prototype.close.call(server);

  const begun = performance.now();
  const isBusy = () =>
    traffic.open.size > 0 || performance.now() - Math.max(begun, traffic.last) < SILENCE;
  while (isBusy() && performance.now() - begun < LONGEST_DRAIN) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  server.closeAllConnections();
}
