import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkBuild, isUpToDate, keepStamp } from "./build-stamp.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gemina-stamp-"));
  mkdirSync(join(root, "app"));
  writeFileSync(join(root, "app/root.tsx"), "one");
});

afterEach(() => rmSync(root, { recursive: true }));

test("a build is up to date until a source changes, or the demo is wanted instead", () => {
  expect(isUpToDate(root, "site", false)).toBe(false);
  keepStamp(root, "site", false);
  expect(isUpToDate(root, "site", false)).toBe(true);
  expect(isUpToDate(root, "site", true)).toBe(false);
  writeFileSync(join(root, "app/root.tsx"), "two");
  expect(isUpToDate(root, "site", false)).toBe(false);
});

test("a change of a test needs no new build", () => {
  keepStamp(root, "site", false);
  writeFileSync(join(root, "app/root.test.tsx"), "test");
  expect(isUpToDate(root, "site", false)).toBe(true);
});

test("production serves neither nothing nor the demo's build", () => {
  expect(() => checkBuild(root, false)).toThrow(/not built yet/);
  keepStamp(root, "site", true);
  expect(() => checkBuild(root, true)).not.toThrow();
  expect(() => checkBuild(root, false)).toThrow(/built for the demo/);
});
