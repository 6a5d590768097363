import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tallyOf } from "./test-results.ts";

const folder = mkdtempSync(join(tmpdir(), "gemina-tally-"));
const report = (content: unknown) => {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const passed = { status: "passed" };

test.each([
  [
    "all is well",
    { numPassedTests: 2, testResults: [{ status: "passed", assertionResults: [passed, passed] }] },
    true,
    { passed: 2, failed: 0 },
  ],
  [
    "a test fails, another is left out",
    {
      numPassedTests: 1,
      testResults: [
        {
          status: "failed",
          assertionResults: [passed, { status: "failed" }, { status: "skipped" }],
        },
      ],
    },
    false,
    { passed: 1, failed: 2 },
  ],
  [
    "a file does not even load",
    { numPassedTests: 0, testResults: [{ status: "failed", assertionResults: [] }] },
    false,
    { passed: 0, failed: 1 },
  ],
  [
    "a browser test passes at the second try",
    { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] },
    false,
    { passed: 5, failed: 2 },
  ],
  [
    "the runner ends badly after its tests",
    { numPassedTests: 3, testResults: [] },
    false,
    { passed: 3, failed: 1 },
  ],
])("%s", (_, content, hasEndedWell, expected) => {
  expect(tallyOf(report(content), hasEndedWell)).toEqual(expected);
});

test("no report is a failure", () => {
  expect(tallyOf(join(folder, "missing.json"), true)).toEqual({ passed: 0, failed: 1 });
});
