import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import net from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { FallbackPages } from "./fallback-pages.ts";
import type { ServerEnv } from "./app.ts";

/** Time in which started requests may finish, in milliseconds. */
const LONGEST_DRAIN = 10_000;
const LONGEST_WAIT_FOR_CALM = 2_000;
/** After so many turns of so many milliseconds without a request, none is on its way any more. */
const QUIET_TURNS = 20;
const TURN = 25;

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

type Traffic = { open: Set<ServerResponse>; heard: number; isClosing: boolean };

function watchTraffic(server: Server): Traffic {
  const traffic: Traffic = { open: new Set(), heard: 0, isClosing: false };
  server.on("request", (_request, response) => {
    traffic.open.add(response);
    traffic.heard += 1;
    if (traffic.isClosing) response.shouldKeepAlive = false;
    response.on("close", () => traffic.open.delete(response));
  });
  return traffic;
}

/**
 * Takes no new connections, tells those that are open to close after their answer, and waits until they
 * have it. http.Server's own close would cut idle connections on which a request may be on its way.
 */
async function drain(server: Server, traffic: Traffic): Promise<void> {
  await untilCalm();
  net.Server.prototype.close.call(server);
  // Only now: readers told to close connect anew at once, and must not find a door that is about to shut.
  traffic.isClosing = true;
  for (const response of traffic.open) {
    if (!response.headersSent) response.shouldKeepAlive = false;
  }

  // Turns of the loop are counted, not time: a process that was held up for a while has heard nothing.
  const end = performance.now() + LONGEST_DRAIN;
  for (let quiet = 0; quiet < QUIET_TURNS && performance.now() < end;) {
    const heard = traffic.heard;
    await new Promise((resolve) => setTimeout(resolve, TURN));
    await new Promise(setImmediate);
    quiet = traffic.open.size === 0 && traffic.heard === heard ? quiet + 1 : 0;
  }
  server.closeAllConnections();
}

/**
 * Closing the port cuts connections that wait to be accepted. Right after a short turn of the loop none
 * has had the time to come; under load such a turn is waited for only so long.
 */
async function untilCalm(): Promise<void> {
  const end = performance.now() + LONGEST_WAIT_FOR_CALM;
  // The first turn is only the rest of the one in which the signal came.
  await new Promise(setImmediate);
  while (performance.now() < end) {
    const begun = performance.now();
    await new Promise(setImmediate);
    if (performance.now() - begun < 1) return;
  }
}
