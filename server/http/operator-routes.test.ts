import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { createMetrics } from "./metrics.ts";
import { operatorRoutes } from "./operator-routes.ts";

const token = "f".repeat(32);

async function metricsStatus(facts: {
  behindProxy: boolean;
  token?: string;
  headers?: Record<string, string>;
}) {
  const routes = operatorRoutes({
    readiness: () => Promise.reject(new Error("not asked")),
    metrics: createMetrics(),
    fixedHeaders: {},
    token: facts.token,
    behindProxy: facts.behindProxy,
  });
  const headers = facts.headers ?? {};
  const incoming = {
    headers,
    socket: { remoteAddress: "127.0.0.1" },
  } as unknown as IncomingMessage;
  return (await routes.request("/metrics", { headers }, { incoming })).status;
}

test.each([
  ["this machine reads them where no proxy stands", { behindProxy: false }, 200],
  ["nobody does behind a proxy, which may keep silent", { behindProxy: true }, 404],
  [
    "a monitor with the token does",
    { behindProxy: true, token, headers: { authorization: `Bearer ${token}` } },
    200,
  ],
  ["none with another", { behindProxy: false, token, headers: { authorization: "Bearer x" } }, 404],
])("measurements: %s", async (_, facts, status) => {
  expect(await metricsStatus(facts)).toBe(status);
});
