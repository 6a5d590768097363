import http from "node:http";
import { describe, expect, test } from "vitest";
import { ask, startApp, until } from "#tests/support/app-process.ts";

describe.each(["SIGTERM", "SIGINT"] as const)("%s under load", (signal) => {
  // The kernel cuts a connection that waits at the door in the instant it shuts; a machine busy with other
  // work can stretch that instant. Dropped requests that have arrived show in every try.
  test("drops no request that has arrived, and ends with 0", { retry: 2 }, async () => {
    const app = await startApp();
    const agent = new http.Agent({ keepAlive: true, maxSockets: 50 });
    const tally = { answered: 0, refused: 0, dropped: [] as string[] };
    let stopping = false;

    // Fifty readers, each asking again as soon as she has her answer; nobody knows of the signal.
    const answers = Array.from({ length: 50 }, () => 0);
    const reader = async (nth: number) => {
      while (!(stopping && tally.refused > 200)) {
        try {
          const { status } = await ask(app.url, { path: "/en/sign-in" }, agent);
          if (status >= 500) tally.dropped.push(String(status));
          tally.answered += 1;
          answers[nth] = (answers[nth] ?? 0) + 1;
        } catch (error) {
          const code = (error as NodeJS.ErrnoException).code ?? "unknown";
          // The port is closed: another process would take this one.
          if (code === "ECONNREFUSED") tally.refused += 1;
          else tally.dropped.push(`${code} ${String(error)}`);
          if (!stopping) throw error;
        }
      }
    };
    const readers = answers.map((_, nth) => reader(nth));
    // Each has a connection that is open: whoever still waits at the door is the kernel's to cut.
    await until(async () => answers.every((count) => count >= 4));
    stopping = true;
    const begun = performance.now();
    const code = await app.stop(signal);
    const took = performance.now() - begun;
    await Promise.all(readers);
    agent.destroy();

    expect(code).toBe(0);
    expect(tally.dropped).toEqual([]);
    expect(tally.answered).toBeGreaterThanOrEqual(200);
    expect(took).toBeLessThan(10_000);
  });
});

test("a request that has begun is answered, and its connection closed", async () => {
  const app = await startApp();
  const request = http.request(`${app.url}/en/sign-in`, {
    method: "POST",
    agent: new http.Agent({ keepAlive: true }),
    headers: {
      origin: app.url,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": "3",
    },
  });
  request.write("a");
  await until(async () => (await ask(app.url, { path: "/healthz" })).status === 200);
  const ended = app.stop();
  await until(async () => app.log().includes("server.stopping"));
  const answered = new Promise<http.IncomingMessage>((resolve) => request.on("response", resolve));
  request.end("=b");
  const response = await answered;
  response.resume();
  expect(response.statusCode).toBeLessThan(500);
  expect(response.headers.connection).toBe("close");
  expect(await ended).toBe(0);
});

test("a second signal does not wait", async () => {
  const app = await startApp();
  const request = http.request(`${app.url}/en/sign-in`, {
    method: "POST",
    headers: { origin: app.url, "content-length": "3" },
  });
  request.on("error", () => undefined);
  request.write("a");
  await until(async () => (await ask(app.url, { path: "/healthz" })).status === 200);
  const ended = app.stop();
  await until(async () => app.log().includes("server.stopping"));
  process.kill(app.pid, "SIGTERM");
  const begun = performance.now();
  expect(await ended).toBe(1);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
