import { existsSync, readFileSync } from "node:fs";

export type Tally = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** A run that ended badly has failed at least once, whatever it wrote. */
export function tallyOf(file: string, hasEndedWell: boolean): Tally {
  const report = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as VitestReport | PlaywrightReport)
    : undefined;
  const counted = report ? count(report) : { passed: 0, failed: 0 };
  return { ...counted, failed: Math.max(counted.failed, hasEndedWell && report ? 0 : 1) };
}

function count(report: VitestReport | PlaywrightReport): Tally {
  if ("stats" in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    // What passes only at the second try, or does not run, has not passed.
    return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length };
  }
  const failed = report.testResults.map(({ status, assertionResults }) => {
    const notPassed = assertionResults.filter((one) => one.status !== "passed").length;
    return status === "passed" ? notPassed : Math.max(1, notPassed);
  });
  return { passed: report.numPassedTests, failed: failed.reduce((sum, one) => sum + one, 0) };
}
