import { once } from "node:events";
import http from "node:http";
import net from "node:net";

/** A request as it goes over the wire: any header may be set, as an attacker could. */
export type Asked = {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
};

export type Answer = {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** Every value of Set-Cookie. */
  cookies: string[];
  bytes: Buffer;
  text: string;
  ms: number;
};

/** One request over a socket of its own, or over `agent`'s. The path is sent exactly as given. */
export async function ask(origin: string, asked: Asked, agent?: http.Agent): Promise<Answer> {
  return send(http.request(optionsFor(origin, asked, agent)), asked.body);
}

/**
 * Sends `count` requests at the same moment, in turn to each process. Every one has its own open
 * connection before the first byte of any is written, so that none waits for another's handshake.
 */
export async function fireTogether(
  origins: readonly string[],
  makeRequest: (number: number) => Asked,
  count: number,
): Promise<Answer[]> {
  const ready = await Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const origin = origins[number % origins.length] ?? "";
      const { hostname, port } = new URL(origin);
      const socket = net.connect(Number(port), hostname);
      await once(socket, "connect");
      return { origin, socket, asked: makeRequest(number) };
    }),
  );
  return Promise.all(
    ready.map(({ origin, socket, asked }) =>
      send(
        http.request({ ...optionsFor(origin, asked), createConnection: () => socket }),
        asked.body,
      ),
    ),
  );
}

function optionsFor(origin: string, asked: Asked, agent?: http.Agent): http.RequestOptions {
  const { hostname, port } = new URL(origin);
  const length =
    asked.body === undefined ? {} : { "content-length": Buffer.byteLength(asked.body) };
  return {
    hostname,
    port,
    agent: agent ?? false,
    method: asked.method ?? "GET",
    path: asked.path,
    headers: { ...length, ...asked.headers },
  };
}

async function send(request: http.ClientRequest, body?: string | Buffer): Promise<Answer> {
  const begun = performance.now();
  const answered = once(request, "response") as Promise<[http.IncomingMessage]>;
  request.end(body);
  const [response] = await answered;
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    cookies: response.headers["set-cookie"] ?? [],
    bytes,
    text: bytes.toString("utf8"),
    ms: performance.now() - begun,
  };
}
