import { statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gone, isAlive } from "#server/postgres/processes.ts";
import { startPostgres } from "#server/postgres/start-postgres.ts";
import {
  answered,
  ask,
  cleanUp,
  end,
  folder,
  startHere,
  startThere,
} from "#tests/support/launched-postgres.ts";
import { listeningSockets } from "#tests/support/listening-sockets.ts";

describe("a new folder", () => {
  test("gets a server with three roles and secrets that only their owner can read", async () => {
    const { appUrl, ownerUrl, adminUrl } = await startHere();
    expect(await ask(appUrl, "select current_user")).toBe("gemina_app");
    expect(await ask(ownerUrl, "select current_user")).toBe("gemina_owner");
    expect(await ask(adminUrl, "show password_encryption")).toBe("scram-sha-256");
    expect(await ask(adminUrl, "show data_checksums")).toBe("on");
    expect(
      await ask(ownerUrl, "select datlocprovider from pg_database where datname = 'gemina'"),
    ).toBe("i");
    expect(statSync(join(folder, "data", "postgres.json")).mode & 0o777).toBe(0o600);
    const wrong = appUrl.replace(/:[^:@]+@/, ":password@");
    await expect(ask(wrong, "select 1")).rejects.toThrow(/authentication failed/);
  });

  test("listens on one port of this machine, and nowhere else", async () => {
    const { pid, appUrl } = await startHere();
    const port = Number(new URL(appUrl).port).toString(16).toUpperCase().padStart(4, "0");
    expect(listeningSockets(pid())).toEqual([`0100007F:${port}`]);
  });

  test("is not begun on a full disk", async () => {
    const options = { dataDir: join(folder, "data"), log: () => undefined };
    await expect(startPostgres({ ...options, minimumFree: 2 ** 60 })).rejects.toThrow(
      /MB are free/,
    );
  });

  test("becomes one server when two launchers come at once", async () => {
    const [one, two] = await Promise.all([
      startThere(join(folder, "data")),
      startThere(join(folder, "data")),
    ]);
    expect(one.pid).toBe(two.pid);
    expect(await ask(two.appUrl, "select 1")).toBe(1);
  });
});

describe("a stop and the next start", () => {
  test("leave no process, and find the data and the port again", async () => {
    const first = await startHere();
    await ask(first.ownerUrl, "create table kept as select 7 as answer");
    const pid = first.pid();
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const second = await startHere();
    expect(second.appUrl).toBe(first.appUrl);
    expect(await ask(second.appUrl, "select answer from kept")).toBe(7);
  });

  test("move to another port when a stranger has taken theirs", async () => {
    const first = await startHere();
    await first.stop();
    const stranger = createServer();
    cleanUp.push(() => new Promise((done) => stranger.close(done)));
    const port = Number(new URL(first.appUrl).port);
    await new Promise<void>((done) => stranger.listen(port, "127.0.0.1", done));
    const second = await startHere();
    expect(new URL(second.appUrl).port).not.toBe(String(port));
    expect(await ask(second.appUrl, "select 1")).toBe(1);
  });
});

describe("a killed server", () => {
  test("answers again", async () => {
    const { pid, appUrl } = await startHere();
    const first = pid();
    process.kill(first, "SIGKILL");
    await gone(first, 5000);
    expect(await answered(appUrl, "select 1")).toBe(1);
    await expect.poll(pid).not.toBe(first);
  });

  test("answers again when it was adopted, too", async () => {
    const before = await startThere(join(folder, "data"));
    await end(before.child, "SIGKILL");
    const { pid, appUrl } = await startHere();
    expect(pid()).toBe(before.pid);
    process.kill(before.pid, "SIGKILL");
    await gone(before.pid, 5000);
    expect(await answered(appUrl, "select 1")).toBe(1);
  });
});

describe("a killed launcher", () => {
  test("leaves a server that the next one adopts and stops", async () => {
    const before = await startThere(join(folder, "data"));
    await end(before.child, "SIGKILL");
    expect(isAlive(before.pid)).toBe(true);
    const next = await startHere();
    expect(next.pid()).toBe(before.pid);
    expect(await ask(next.appUrl, "select 1")).toBe(1);
    await next.stop();
    expect(isAlive(before.pid)).toBe(false);
  });

  test("and a killed server leave a stale note, which stops nobody", async () => {
    const before = await startThere(join(folder, "data"));
    await end(before.child, "SIGKILL");
    process.kill(before.pid, "SIGKILL");
    await gone(before.pid, 5000);
    const next = await startHere();
    expect(await ask(next.appUrl, "select 1")).toBe(1);
  });
});

test("a second user of a server leaves its end to the first", async () => {
  const first = await startThere(join(folder, "data"));
  const second = await startHere();
  await second.stop();
  expect(await ask(first.appUrl, "select 1")).toBe(1);
});
