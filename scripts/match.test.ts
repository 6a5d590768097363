import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { readInstance } from "#app/domain/hosting/matching/instance.ts";
import { verify } from "#app/domain/hosting/matching/verify.ts";
import { drawInstance } from "#tests/support/matching-instances.ts";

/** The command, with a file on its standard input. */
function match(input: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/match.ts", "-", ...options],
    { input, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test("solves a file that it has never seen, and prints the assignment with its proof", () => {
  const drawn = drawInstance(12, 31);
  const { status, stdout, stderr } = match(JSON.stringify(drawn), "--seconds", "20", "--fair");
  const result = JSON.parse(stdout) as { assignment: Record<string, string>; status: string };
  expect([status, result.status]).toEqual([0, "optimal"]);
  expect(verify(readInstance(drawn), result.assignment)).toEqual([]);
  expect(stderr).toMatch(/^cost \d+/);
});

test("says by name what a lock breaks, and what is wrong with a file or an option", () => {
  const drawn = drawInstance(12, 31);
  const [unit, host] = [drawn.units[0]!, drawn.hosts[0]!];
  const locked = {
    ...drawn,
    hosts: [{ ...host, maxGuests: 0 }, ...drawn.hosts.slice(1)],
    locks: [{ unit: unit.id, host: host.id }],
  };
  expect(match(JSON.stringify(locked))).toMatchObject({
    ...{ status: 2, stdout: "", stderr: expect.stringContaining("lockBroken") as string },
  });
  expect(match(JSON.stringify(locked)).stderr).toContain("tooMany");
  expect(match("{").status).toBe(2);
  expect(match(JSON.stringify({ schema: "x" })).status).toBe(2);
  expect(match(JSON.stringify(drawn), "--seconds", "soon").status).toBe(1);
});

test("refuses locks that cannot hold together", () => {
  const drawn = drawInstance(12, 31);
  const host = drawn.hosts[0]!;
  const roomy = { rooms: [{ beds: 1 }], maxGuests: 1, from: 0, to: 5, genderPolicy: "any" };
  const open = { vettedUntil: 100, pets: [], smoking: false, accessible: true };
  const singles = drawn.units.filter(({ members }) => members.length === 1).slice(0, 2);
  const both = {
    ...drawn,
    hosts: [{ ...host, ...roomy, ...open }, ...drawn.hosts.slice(1)],
    locks: singles.map(({ id }) => ({ unit: id, host: host.id })),
  };
  const { status, stderr } = match(JSON.stringify(both), "--seconds", "10");
  expect([status, stderr.includes("lockBroken")]).toEqual([2, true]);
});

test("ends at Ctrl+C with the best plan by then", async () => {
  const drawn = drawInstance(500, 8);
  const running = spawn(process.execPath, ["scripts/match.ts", "-", "--seconds", "60"]);
  running.stderr.once("data", () => running.kill("SIGINT"));
  running.stdin.end(JSON.stringify(drawn));
  const [printed, [status]] = await Promise.all([text(running.stdout), once(running, "exit")]);
  const result = JSON.parse(printed) as { assignment: Record<string, string>; ms: number };
  expect(status).toBe(0);
  expect(verify(readInstance(drawn), result.assignment)).toEqual([]);
  expect(result.ms).toBeLessThan(30_000);
}, 60_000);
