import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { describe, expect, test, vi } from "vitest";
import { GUESSING_CHANCE } from "#app/domain/accounts/sign-in-link.ts";
import { networkOf } from "#app/domain/accounts/visit.ts";
import { DomainError } from "#app/domain/errors.ts";
import { deleteOldLimits } from "#app/platform/delete-old.server.ts";
import { limits } from "#app/platform/limits.ts";
import { spend } from "#app/platform/rate-limit.server.ts";
import { contextFor, db } from "#tests/support/database.ts";

const allowedOf = async (tries: Promise<void>[]) =>
  (await Promise.allSettled(tries)).filter(({ status }) => status === "fulfilled").length;

/** A process that waits to be told to spend. */
async function aSpender(key: string, times: number) {
  const child = spawn(
    process.execPath,
    ["tests/support/spend-limit.ts", "signInAddress", key, String(times)],
    { stdio: ["pipe", "pipe", "inherit"], env: process.env },
  );
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await lines.next();
  return async () => {
    child.stdin.write("go\n");
    return Number((await lines.next()).value);
  };
}

describe("a limit", () => {
  test("allows exactly what it says when all come at the same moment", async () => {
    const tries = Array.from({ length: 40 }, () => spend("signInAddress", "all@example.org"));
    expect(await allowedOf(tries)).toBe(limits.signInAddress.points);
  });

  test("holds over two processes, and over the end of both", async () => {
    const key = "two@example.org";
    const spenders = await Promise.all([aSpender(key, 20), aSpender(key, 20)]);
    const allowed = await Promise.all(spenders.map((go) => go()));
    expect(allowed.reduce((sum, one) => sum + one)).toBe(limits.signInAddress.points);
    const later = await aSpender(key, 3);
    expect(await later()).toBe(0);
  }, 60_000);

  test("says how many minutes to wait, and is one key's alone", async () => {
    const tries = Array.from({ length: 6 }, () => spend("signInAddress", "anna@example.org"));
    await Promise.allSettled(tries);
    const error: unknown = await spend("signInAddress", "anna@example.org").catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: "tooManyTries" });
    const { minutes } = (error as DomainError).params;
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThanOrEqual(15);
    await spend("signInAddress", "olena@example.org");
    await spend("signInAddressDay", "anna@example.org");
  });

  test("keeps nobody's address in its table, and forgets what is over", async () => {
    await spend("signInAddress", "canary@example.org");
    const rows = await db.rateLimit.findMany();
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toMatch(/canary|example/);
    const later = new Date(Date.now() + 2 * 86_400_000);
    await deleteOldLimits(contextFor({ kind: "system" }, later));
    expect(await db.rateLimit.count()).toBe(0);
  });

  test("lets a school of 200 families behind one address sign in within the hour", async () => {
    const tries = Array.from({ length: 2 * 200 }, () => spend("signInNetwork", "203.0.113.7"));
    expect(await allowedOf(tries)).toBe(400);
    await expect(spend("signInNetwork", "203.0.113.7")).rejects.toThrow(DomainError);
  }, 60_000);

  test("takes the addresses of one IPv6 network for one", () => {
    expect(networkOf("2001:db8:1:2:3::4")).toBe(networkOf("2001:db8:1:2:ffff::1"));
    expect(networkOf("2001:db8:1:2::1")).not.toBe(networkOf("2001:db8:1:3::1"));
  });

  test("allows nothing while the database does not answer", async () => {
    vi.resetModules();
    vi.stubEnv("DATABASE_URL", "postgresql://gemina_app:x@127.0.0.1:9/none");
    const cutOff = await import("#app/platform/rate-limit.server.ts");
    vi.unstubAllEnvs();
    await expect(cutOff.spend("signInAddress", "a@b.example")).rejects.toThrow(/ECONNREFUSED/);
  });
});

test("the code of a sign-in is guessed at most once in a million days", () => {
  expect(GUESSING_CHANCE).toBeLessThanOrEqual(1e-6);
});
