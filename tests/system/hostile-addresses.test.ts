import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, ask, startApp } from "#tests/support/app-process.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe("an address nobody meant", () => {
  test.each([
    ["/%E0%A4%A", 400],
    ["/en/events/%FF%FE", 400],
    ["/en/%00", 400],
    ["/en?next=%00", 400],
    ["/en\\..\\..\\etc", 400],
    ["//evil.example/en", 404],
    ["/../../etc/passwd", 404],
    ["/assets/../server/index.js", 404],
    ["/assets/..%2f..%2fserver%2findex.js", 404],
    ["/assets/%2e%2e/server/index.js", 404],
    ["/.env", 404],
    ["/xx", 404],
    ["/en/%F0%9F%98%80/%E2%80%AEgnp", 404],
    ["/en/events/__proto__", 404],
    ["/en/events/constructor.data", 404],
    [`/en/${"a".repeat(8_300)}`, 414],
    [`/en/${"a/".repeat(3_000)}`, 404],
    ["/en?".concat("a=b&".repeat(1_500)), 200],
  ])("%s", async (path, status) => {
    const answer = await ask(app.url, { path });
    expect(answer.status).toBe(status);
    if (!path.endsWith(".data")) expect(answer.text).toMatch(/<html lang="[a-z]{2}"/);
    expect(answer.text).not.toMatch(/at .*\.(js|ts):\d/);
  });

  test.each(["TRACE", "PROPFIND", "OPTIONS", "CONNECTX"])("the method %s", async (method) => {
    const answer = await raw(`${method} /en HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 (405|400) /);
  });

  test("a host that is not ours changes nothing", async () => {
    const { status, text } = await ask(app.url, { path: "/en", headers: { host: "evil.example" } });
    expect(status).toBe(200);
    expect(text).not.toContain("evil.example");
  });

  test("no host at all, a broken header, a header without end", async () => {
    expect(await raw("GET /en HTTP/1.1\r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw("GET /en HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n")).toMatch(/ 400 /);
    expect(await raw(`GET /en HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(20_000)}\r\n\r\n`)).toMatch(
      / 431 /,
    );
  });
});

test("what only operators may read exists for nobody else", async () => {
  const behindProxy = { "x-forwarded-for": "203.0.113.9" };
  expect((await ask(app.url, { path: "/metrics", headers: behindProxy })).status).toBe(404);
  const { status, text } = await ask(app.url, { path: "/metrics" });
  expect(status).toBe(200);
  expect(text).toContain("http_request_seconds_count{route=");
  expect(text).not.toContain("nobody");
});

/** Bytes as they are, and the answer up to the end of the connection. */
async function raw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  let text = "";
  for await (const chunk of socket.setEncoding("latin1")) text += String(chunk);
  return text;
}
