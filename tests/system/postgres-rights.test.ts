import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { installedTree, program } from "#server/postgres/binaries.ts";
import { canPass, choosePlace, databaseUser } from "#server/postgres/place.ts";
import { gone } from "#server/postgres/processes.ts";
import { readSecrets } from "#server/postgres/secrets.ts";
import {
  ask,
  cleanUp,
  end,
  folder,
  startHere,
  startThere,
} from "#tests/support/launched-postgres.ts";

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

describe("rights of the system", () => {
  test("a folder below one that is closed to others works", async () => {
    const home = join(folder, "home");
    mkdirSync(home, { mode: 0o700 });
    const inside = await startHere(join(home, "data"));
    const elsewhere = readSecrets(join(home, "data"))?.cluster;
    if (elsewhere)
      cleanUp.unshift(async () => rmSync(dirname(elsewhere), { recursive: true, force: true }));
    expect(await ask(inside.appUrl, "select 1")).toBe(1);
    // Root lends the database another user, who cannot pass; an ordinary user passes its own folder.
    expect(elsewhere !== undefined).toBe(isRoot);
    expect(
      inside.said.some((line) => line.includes(elsewhere ? dirname(elsewhere) : "runs on")),
    ).toBe(true);
    await inside.stop();
    expect(await ask((await startHere(join(home, "data"))).appUrl, "select 1")).toBe(1);
  });

  test.runIf(isRoot)(
    "root gives the server another user, and nobody but that user its data",
    async () => {
      const { pid } = await startHere();
      const status = readFileSync(`/proc/${pid()}/status`, "utf8");
      expect(status).not.toMatch(/^Uid:\s+0\s/m);
      expect(statSync(join(folder, "data", "postgres")).mode & 0o777).toBe(0o700);
      expect(statSync(join(folder, "data")).mode & 0o006).toBe(0);
    },
  );

  test.runIf(isRoot)("programs that the other user cannot run are copied to where it can", () => {
    const closed = join(folder, "closed");
    mkdirSync(closed, { mode: 0o700 });
    spawnSync("cp", ["-a", installedTree(), join(closed, "native")]);
    mkdirSync(join(folder, "data"));
    const said: string[] = [];
    const options = { dataDir: join(folder, "data"), installed: join(closed, "native") };
    const place = choosePlace(options, (line) => said.push(line));
    expect(said).toHaveLength(1);
    const { uid, gid } = place.user!;
    const tried = spawnSync(program(place.tree, "postgres"), ["--version"], { uid, gid, cwd: "/" });
    expect(tried.stdout.toString()).toMatch(/PostgreSQL/);
    expect(choosePlace(options, () => expect.unreachable()).tree).toBe(place.tree);
  });

  const reachable =
    isRoot && canPass(import.meta.dirname, { name: "nobody", uid: nobody, gid: nobody });
  test.runIf(reachable)("an ordinary user starts one, too", async () => {
    const dataDir = join(folder, "data");
    mkdirSync(dataDir, { mode: 0o700 });
    chownSync(dataDir, nobody, nobody);
    const { appUrl, pid, child } = await startThere(dataDir, nobody);
    expect(await ask(appUrl, "select 1")).toBe(1);
    expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/^Uid:\s+65534\s/m);
    await end(child, "SIGTERM");
    expect(await gone(pid, 5000)).toBe(true);
    // Root, coming later, keeps that user, so that it can still use its data.
    expect(databaseUser(join(dataDir, "postgres"))?.uid).toBe(nobody);
  });
});
